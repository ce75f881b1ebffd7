package dev.madang.club.notice;

import dev.madang.club.Clubs;
import dev.madang.club.Links;
import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells who is in a club of its notices. */
@Component
class NoticeNews {

    private static final String KIND = "CLUB_NOTICE";

    private final Notifications notifications;
    private final Clubs clubs;
    private final ClubNotices notices;

    NoticeNews(Notifications notifications, Clubs clubs, ClubNotices notices) {
        this.notifications = notifications;
        this.clubs = clubs;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(NoticeWritten written) {
        notices.find(written.notice()).ifPresent(notice -> {
            String name = clubs.get(written.club(), written.by()).name();
            clubs.members(written.club()).stream()
                    .filter(member -> !member.equals(written.by()))
                    .forEach(member -> notifications.tell(new News(
                            member,
                            "club-notice:" + notice.id(),
                            KIND,
                            "club.news.notice",
                            List.of(name, notice.title()),
                            Links.notice(notice.club(), notice.id()),
                            false)));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(14)
        NotificationKind newsOfNotices() {
            return new NotificationKind(KIND);
        }
    }
}
