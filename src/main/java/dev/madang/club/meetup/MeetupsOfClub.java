package dev.madang.club.meetup;

import dev.madang.club.ClubView;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When a club meets, on its page, for who is in it. */
@Component
@Order(20)
class MeetupsOfClub implements Section<ClubView> {

    private static final int PAST = 5;

    private final Meetups meetups;
    private final MeetupReplies replies;

    MeetupsOfClub(Meetups meetups, MeetupReplies replies) {
        this.meetups = meetups;
        this.replies = replies;
    }

    /**
     * Feeds {@code club/meetup/club :: meetups}.
     *
     * @param own what the reader has said to those to come
     */
    record Content(ClubView club, List<Meetup> coming, List<Meetup> past, Map<UUID, Reply> own) {}

    @Override
    public Optional<PageSection> of(ClubView club, Reader reader) {
        if (!club.isMember() || reader.member() == null) {
            return Optional.empty();
        }
        List<Meetup> coming = meetups.coming(club.id());
        return Optional.of(new PageSection(
                "club/meetup/club :: meetups",
                new Content(
                        club,
                        coming,
                        meetups.past(club.id(), PAST),
                        replies.of(
                                reader.member().id(),
                                coming.stream().map(Meetup::id).toList()))));
    }
}
