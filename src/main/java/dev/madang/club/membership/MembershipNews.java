package dev.madang.club.membership;

import dev.madang.club.Links;
import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.shared.Graphemes;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who runs a club of those who want to come, and those of what became of it; in the transaction in which it happens. */
@Component
class MembershipNews {

    private static final String KIND = "CLUB";

    private static final int LONGEST_NOTE = 100;

    private final Notifications notifications;
    private final Roll roll;

    MembershipNews(Notifications notifications, Roll roll) {
        this.notifications = notifications;
        this.roll = roll;
    }

    void applied(UUID club, String name, UUID application, String nickname) {
        roll.running(club)
                .forEach(one -> tell(
                        one, "club-asked:" + application, "asked", List.of(nickname, name), Links.applications(club)));
    }

    void joined(UUID club, String name, UUID member, String nickname, String source) {
        roll.running(club)
                .forEach(one ->
                        tell(one, "club-joined:" + source, "joined", List.of(nickname, name), Links.members(club)));
    }

    /**
     * @param answer accepted, declined, waiting or place
     * @param note of who answered; empty for none
     */
    void answered(UUID club, String name, UUID application, UUID applicant, String answer, String note) {
        boolean noted = !note.isEmpty();
        tell(
                applicant,
                "club-" + answer + ":" + application,
                noted ? answer + ".note" : answer,
                noted ? List.of(name, Graphemes.cut(note, LONGEST_NOTE)) : List.of(name),
                Links.club(club));
    }

    void removed(UUID club, String name, UUID member, String source) {
        tell(member, "club-removed:" + source, "removed", List.of(name), Links.club(club));
    }

    /** @param role the message of what they are now */
    void promoted(UUID club, String name, UUID member, String role, String source) {
        tell(member, "club-role:" + source, "role." + role, List.of(name), Links.club(club));
    }

    void closed(UUID club, String name, UUID member) {
        tell(member, "club-closed:" + club, "closed", List.of(name), Links.club(club));
    }

    private void tell(UUID member, String source, String text, List<Object> words, String href) {
        notifications.tell(new News(member, source, KIND, "club.news." + text, words, href, true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(12)
        NotificationKind newsOfClubs() {
            return new NotificationKind(KIND);
        }
    }
}
