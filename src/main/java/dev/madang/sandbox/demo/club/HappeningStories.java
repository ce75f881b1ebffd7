package dev.madang.sandbox.demo.club;

import dev.madang.club.meetup.MeetupDesk;
import dev.madang.club.meetup.MeetupDetails;
import dev.madang.club.meetup.Reply;
import dev.madang.club.notice.NoticeDesk;
import dev.madang.sandbox.demo.Scene;
import dev.madang.sandbox.demo.Stories;
import dev.madang.shared.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Clubs of the demo meet, and their leaders write notices. */
@Component
@Profile("local")
class HappeningStories {

    private static final List<Reply> OPINIONS =
            List.of(Reply.COMING, Reply.COMING, Reply.MAYBE, Reply.COMING, Reply.NOT);

    private final MeetupDesk meetups;
    private final NoticeDesk notices;

    HappeningStories(MeetupDesk meetups, NoticeDesk notices) {
        this.meetups = meetups;
        this.notices = notices;
    }

    Stream<Scene> scenes(DemoClub club, UUID id, Instant now) {
        Happening happening = Happening.OF_CLUBS.get(club.code());
        return happening == null ? Stream.empty() : scenes(club, id, happening, now).stream();
    }

    private List<Scene> scenes(DemoClub club, UUID id, Happening happening, Instant now) {
        UUID leader = Stories.member(club.leader());
        Instant last = happening.at(Seoul.dayOf(now).minusDays(7L - happening.inDays()));
        Instant next = happening.at(Seoul.dayOf(now).plusDays(happening.inDays()));
        UUID over = Stories.id("meetup/" + club.code() + "/over");
        UUID coming = Stories.id("meetup/" + club.code() + "/next");
        var scenes = new ArrayList<Scene>();
        scenes.addAll(meet(club, id, over, last.minus(Duration.ofDays(5)), details(happening, last), 1));
        scenes.addAll(
                meet(club, id, coming, now.minus(Duration.ofHours(40)), details(happening, next), happening.weeks()));
        if (last.isBefore(now)) {
            scenes.add(new Scene(
                    last.plus(Duration.ofHours(1)),
                    id,
                    () -> meetups.attended(over, id, leader, List.of(leader, member(club, 0)))));
        }
        scenes.add(new Scene(
                now.minus(Duration.ofDays(3)),
                id,
                () -> notices.write(
                        Stories.id("club-notice/" + club.code()),
                        id,
                        leader,
                        happening.notice(),
                        happening.noticeText(),
                        List.of())));
        return scenes;
    }

    private List<Scene> meet(DemoClub club, UUID id, UUID meetup, Instant at, MeetupDetails details, int weeks) {
        UUID leader = Stories.member(club.leader());
        var scenes = new ArrayList<Scene>();
        scenes.add(new Scene(at, id, () -> meetups.plan(meetup, id, leader, details, weeks)));
        scenes.add(new Scene(at.plusSeconds(60), id, () -> meetups.answer(meetup, id, leader, Reply.COMING)));
        for (int i = 0; i < Math.min(club.members().size(), OPINIONS.size()); i++) {
            UUID member = member(club, i);
            Reply reply = OPINIONS.get(i);
            scenes.add(new Scene(
                    at.plus(Duration.ofHours(2L + 5 * i)), id, () -> meetups.answer(meetup, id, member, reply)));
        }
        return scenes;
    }

    private static UUID member(DemoClub club, int number) {
        return Stories.member(club.members().get(number));
    }

    private static MeetupDetails details(Happening happening, Instant startsAt) {
        return new MeetupDetails(
                happening.title(),
                happening.text(),
                happening.place(),
                happening.address(),
                startsAt,
                Duration.ofMinutes(happening.minutes()),
                happening.capacity());
    }
}
