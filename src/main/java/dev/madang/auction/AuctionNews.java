package dev.madang.auction;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells bidders and sellers. An event that is delivered again tells nobody twice. */
@Component
class AuctionNews {

    private static final String KIND = "AUCTION";

    private final Notifications notifications;

    AuctionNews(Notifications notifications) {
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(AuctionTold told) {
        tell(told);
    }

    void tell(AuctionTold told) {
        Integer price = told.price();
        notifications.tell(new News(
                told.member(),
                "auction:" + told.auction() + ":" + told.what() + ":" + told.about(),
                KIND,
                "auction.news." + told.what(),
                price == null ? List.of(told.title()) : List.of(told.title(), price),
                Links.auction(told.auction()),
                switch (told.what()) {
                    case WON,
                            SOLD,
                            CALLED_OFF,
                            APPROVED,
                            REFUSED,
                            ADDRESSED,
                            SENT,
                            ADDRESS_SOON,
                            SEND_SOON,
                            UNSENT,
                            NO_ADDRESS,
                            ARRIVED_BY_SILENCE,
                            CONTESTED,
                            FOUND_ARRIVED,
                            GIVEN_BACK -> true;
                    case OUTBID, LOST, NOT_SOLD, UNSOLD, ARRIVED -> false;
                }));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @Order(10)
        NotificationKind newsOfAuctions() {
            return new NotificationKind(KIND);
        }
    }
}
