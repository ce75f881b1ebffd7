package dev.madang.club.meetup;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.shared.Ids;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells members of a club of its meet-ups: that one is planned, changed, called off or near, and that a place is theirs. */
@Component
class MeetupNews {

    private static final String KIND = "MEETUP";

    private final Notifications notifications;
    private final Clubs clubs;
    private final Meetups meetups;
    private final MeetupReplies replies;

    MeetupNews(Notifications notifications, Clubs clubs, Meetups meetups, MeetupReplies replies) {
        this.notifications = notifications;
        this.clubs = clubs;
        this.meetups = meetups;
        this.replies = replies;
    }

    @ApplicationModuleListener
    void on(MeetupPlanned planned) {
        meetups.find(planned.club(), planned.meetup())
                .ifPresent(meetup -> clubs.members(planned.club()).stream()
                        .filter(member -> !member.equals(planned.by()))
                        .forEach(member -> tell(meetup, member, "planned", "")));
    }

    @ApplicationModuleListener
    void on(MeetupChanged changed) {
        meetups.find(changed.club(), changed.meetup())
                .ifPresent(meetup -> Stream.of(Reply.COMING, Reply.WAITING, Reply.MAYBE)
                        .flatMap(reply -> replies.members(meetup.id(), reply).stream())
                        .filter(member -> !member.equals(changed.by()))
                        .forEach(member -> tell(meetup, member, "changed", ":" + changed.version())));
    }

    /** All but who does not come anyway. */
    @ApplicationModuleListener
    void on(MeetupCalledOff off) {
        meetups.find(off.club(), off.meetup()).ifPresent(meetup -> {
            var told = new ArrayList<>(clubs.members(off.club()));
            told.removeAll(Set.copyOf(replies.members(meetup.id(), Reply.NOT)));
            told.remove(off.by());
            told.forEach(member -> tell(meetup, member, "called-off", ""));
        });
    }

    /** Once of all of them; all but who comes to none anyway. */
    @ApplicationModuleListener
    void on(SeriesCalledOff off) {
        meetups.find(off.club(), off.meetups().getFirst()).ifPresent(first -> {
            var notComing = new HashSet<>(replies.members(first.id(), Reply.NOT));
            off.meetups().forEach(meetup -> notComing.retainAll(replies.members(meetup, Reply.NOT)));
            clubs.members(off.club()).stream()
                    .filter(member -> !notComing.contains(member) && !member.equals(off.by()))
                    .forEach(member -> tell(first, member, "series-called-off", ""));
        });
    }

    /** In the transaction in which the place becomes theirs. */
    void place(Meetup meetup, UUID member) {
        tell(meetup, member, "place", ":" + Ids.next());
    }

    /** In the transaction in which it is noted that they were reminded. */
    void soon(Meetup meetup, UUID member) {
        tell(meetup, member, "soon", ":" + meetup.startsAt());
    }

    private void tell(Meetup meetup, UUID member, String what, String which) {
        notifications.tell(new News(
                member,
                "meetup-" + what + ":" + meetup.id() + which,
                KIND,
                "meetup.news." + what,
                List.of(meetup.title(), meetup.startsAt(), meetup.place()),
                Links.meetup(meetup.club(), meetup.id()),
                true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(13)
        NotificationKind newsOfMeetups() {
            return new NotificationKind(KIND);
        }
    }
}
