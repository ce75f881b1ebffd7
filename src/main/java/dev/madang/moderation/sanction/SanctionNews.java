package dev.madang.moderation.sanction;

import dev.madang.member.Suspensions;
import dev.madang.notification.News;
import dev.madang.notification.Notifications;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a member is told of what was decided about them. Nobody switches it off, so it is no kind of the settings. */
@Component
class SanctionNews {

    private static final String KIND = "SANCTION";

    private final Notifications notifications;

    SanctionNews(Notifications notifications) {
        this.notifications = notifications;
    }

    void imposed(Sanction sanction) {
        tell(sanction, "imposed", "sanction.news." + sanction.measure(), words(sanction));
    }

    void lifted(Sanction sanction) {
        tell(sanction, "lifted", "sanction.news.LIFTED", List.of(sanction.title()));
    }

    void answered(Sanction sanction, boolean overturned) {
        tell(
                sanction,
                "answered",
                overturned ? "appeal.news.OVERTURNED" : "appeal.news.UPHELD",
                List.of(sanction.title()));
    }

    /** @param post id of what an operator asks back */
    void asked(Sanction sanction, UUID post) {
        tell(sanction, "asked-" + post, "appeal.news.ASKED", List.of(sanction.title()));
    }

    void over(UUID member, Instant at) {
        notifications.tell(new News(
                member, "suspension-over:" + at, KIND, "sanction.news.OVER", List.of(), "/me/sanctions", true));
    }

    private static List<Object> words(Sanction sanction) {
        Instant ends = sanction.endsAt();
        return List.of(sanction.title(), ends == null ? Suspensions.FOREVER : ends);
    }

    private void tell(Sanction sanction, String what, String text, List<Object> words) {
        UUID member = sanction.member();
        if (member != null) {
            notifications.tell(new News(
                    member, "sanction-" + what + ":" + sanction.id(), KIND, text, words, sanction.path(), true));
        }
    }
}
