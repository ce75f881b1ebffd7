package dev.madang.center.staff;

import dev.madang.center.Links;
import dev.madang.center.place.Center;
import dev.madang.center.place.Centers;
import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells partners who joined and who left, and who was removed that they were. */
@Component
class StaffNews {

    private static final String KIND = "PARTNER";

    private final Notifications notifications;
    private final Centers centers;
    private final Members members;

    StaffNews(Notifications notifications, Centers centers, Members members) {
        this.notifications = notifications;
        this.centers = centers;
        this.members = members;
    }

    @ApplicationModuleListener
    void on(StaffJoined joined) {
        tellPartner(joined.center(), joined.member(), "joined", joined.at());
    }

    @ApplicationModuleListener
    void on(StaffLeft left) {
        tellPartner(left.center(), left.member(), "left", left.at());
    }

    private void tellPartner(UUID at, UUID member, String what, Instant when) {
        Center center = centers.find(at).orElseThrow();
        MemberCard card = members.cards(List.of(member)).get(member);
        notifications.tell(new News(
                center.partner(),
                source(at, member) + ":" + what + ":" + when,
                KIND,
                "staff.news." + what,
                List.of(card == null ? "" : card.nickname(), center.name()),
                Links.staff(at),
                true));
    }

    @ApplicationModuleListener
    void on(StaffRemoved removed) {
        Center center = centers.find(removed.center()).orElseThrow();
        notifications.tell(new News(
                removed.member(),
                source(removed.center(), removed.member()) + ":removed:" + removed.at(),
                KIND,
                "staff.news.removed",
                List.of(center.name()),
                Links.center(center.id()),
                true));
    }

    private static String source(UUID center, UUID member) {
        return "staff:" + center + ":" + member;
    }
}
