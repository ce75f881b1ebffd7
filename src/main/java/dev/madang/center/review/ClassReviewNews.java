package dev.madang.center.review;

import dev.madang.center.CenterRoles;
import dev.madang.center.Links;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import dev.madang.platform.rows.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who answers for a centre of its reviews, and who wrote them of the answer. */
@Component
class ClassReviewNews {

    private final Notifications notifications;
    private final CenterRoles roles;
    private final JdbcClient jdbc;

    ClassReviewNews(Notifications notifications, CenterRoles roles, JdbcClient jdbc) {
        this.notifications = notifications;
        this.roles = roles;
        this.jdbc = jdbc;
    }

    private record About(UUID author, UUID center, String program, String name, int stars) {}

    @ApplicationModuleListener
    void on(ClassReviewed reviewed) {
        About about = jdbc.sql("""
                        SELECT r.author_id, c.id AS center_id, p.name AS program, c.name, r.stars FROM class_review r
                        JOIN program p ON p.id = r.program_id JOIN center c ON c.id = r.center_id WHERE r.id = ?""")
                .param(reviewed.review())
                .query(Rows.of(About.class))
                .single();
        if (reviewed.answered()) {
            tell(about.author(), reviewed.review(), about, "CLASS", "answered");
            return;
        }
        roles.managersOf(about.center())
                .forEach(member -> tell(member, reviewed.review(), about, "PARTNER", "written"));
    }

    private void tell(UUID member, UUID review, About about, String kind, String word) {
        notifications.tell(new News(
                member,
                "class-review:" + review + ":" + word,
                kind,
                "class-review.news." + word,
                List.of(about.program(), about.stars(), about.name()),
                Links.centerReviews(about.center()),
                true));
    }
}
