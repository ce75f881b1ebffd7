package dev.madang.club.notice;

import dev.madang.club.Clubs;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where notices are written and taken away. */
@Component
@Transactional
public class NoticeDesk {

    private final Clubs clubs;
    private final ClubNotices notices;
    private final Photos photos;
    private final ApplicationEventPublisher events;

    NoticeDesk(Clubs clubs, ClubNotices notices, Photos photos, ApplicationEventPublisher events) {
        this.clubs = clubs;
        this.notices = notices;
        this.photos = photos;
        this.events = events;
    }

    /**
     * Writes a notice, of which all in the club are told; writing it again changes nothing.
     *
     * @param pictures media ids of the author's
     * @throws Refusal as {@link Clubs#requireOpen} does, 404 for photos that are not the author's
     */
    public void write(UUID id, UUID club, UUID author, String title, String text, List<UUID> pictures) {
        clubs.requireOpen(club, author);
        photos.requireOwned(author, pictures);
        if (notices.add(id, club, author, title, text)) {
            notices.addPhotos(id, pictures);
            events.publishEvent(new NoticeWritten(club, id, author));
        }
    }

    /**
     * Takes a notice away: its author does, or the club's leader.
     *
     * @throws Refusal 404 for what the club has not, 403 for who may not
     */
    public void remove(UUID id, UUID club, UUID by) {
        var view = clubs.requireRunning(club, by);
        Notice notice = notices.find(id).filter(one -> one.club().equals(club)).orElseThrow(Refusal::notFound);
        if (!view.isLeader() && !notice.author().equals(by)) {
            throw Refusal.forbidden("club.refused.not-leader");
        }
        notices.remove(id);
        if (notice.author().equals(by)) {
            notice.photos().forEach(photo -> photos.discard(by, photo));
        }
    }
}
