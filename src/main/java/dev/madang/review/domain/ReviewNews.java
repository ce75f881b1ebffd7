package dev.madang.review.domain;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.rental.Rentals;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What both sides of a rental are told of its reviews, in the transaction of what happens to them. */
@Component
class ReviewNews {

    private static final String KIND = "REVIEW";

    private final Notifications notifications;
    private final Rentals rentals;

    ReviewNews(Notifications notifications, Rentals rentals) {
        this.notifications = notifications;
        this.rentals = rentals;
    }

    /** What it says stays hidden from them until they have written, too. */
    void written(UUID reservation, UUID author) {
        rentals.find(reservation)
                .ifPresent(rental -> tell(
                        rental.otherThan(author),
                        "written:" + reservation,
                        "review.news.written",
                        rental.title(),
                        "/reservations/" + reservation + "/review"));
    }

    void shown(UUID reservation) {
        rentals.find(reservation)
                .ifPresent(rental -> List.of(rental.guest(), rental.host())
                        .forEach(side -> tell(
                                side,
                                "shown:" + reservation,
                                "review.news.shown",
                                rental.title(),
                                "/reservations/" + reservation + "/review")));
    }

    private void tell(UUID member, String what, String text, String title, String href) {
        notifications.tell(new News(member, "review-" + what, KIND, text, List.of(title), href, true));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(5)
        NotificationKind newsOfReviews() {
            return new NotificationKind(KIND);
        }
    }
}
