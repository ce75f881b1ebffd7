package dev.madang.shop.order;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.shop.Links;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells buyers and sellers what happened to their orders. An event that is delivered again tells nobody twice. */
@Component
class OrderNews {

    private static final String KIND = "ORDER";

    private final Notifications notifications;
    private final ShopStaff staff;

    OrderNews(Notifications notifications, ShopStaff staff) {
        this.notifications = notifications;
        this.staff = staff;
    }

    @ApplicationModuleListener
    void on(OrderMoved moved) {
        switch (moved.step()) {
            case PAY, PAY_LATE -> {
                tell(moved, OrderActor.BUYER, "PAID", true);
                tell(moved, OrderActor.SELLER, "PAID", false);
            }
            case EXPIRE -> tell(moved, OrderActor.BUYER, "EXPIRED", false);
            case CANCEL -> {
                if (moved.by() == OrderActor.SELLER) {
                    tell(moved, OrderActor.BUYER, "CANCELLED", true);
                } else if (moved.wasPaid()) {
                    tell(moved, OrderActor.BUYER, "CANCELLED-OWN", false);
                    tell(moved, OrderActor.SELLER, "CANCELLED", false);
                }
            }
            case CANCEL_PART -> {
                tell(moved, OrderActor.BUYER, "PART", moved.by() == OrderActor.SELLER);
                if (moved.by() == OrderActor.BUYER) {
                    tell(moved, OrderActor.SELLER, "PART", false);
                }
            }
            case SEND -> tell(moved, OrderActor.BUYER, "SENT", true);
            case DELIVER -> {
                tell(moved, OrderActor.SELLER, "DELIVERED", false);
                if (moved.by() == OrderActor.SYSTEM) {
                    tell(moved, OrderActor.BUYER, "DELIVERED", true);
                }
            }
            case ASK_RETURN -> tell(moved, OrderActor.SELLER, "RETURNING", true);
            case TAKE_BACK -> {
                tell(moved, OrderActor.BUYER, "RETURNED", true);
                if (moved.by() == OrderActor.SYSTEM) {
                    tell(moved, OrderActor.SELLER, "RETURNED", true);
                }
            }
        }
        if (moved.isByHelper()) {
            tell(moved.seller(), moved, "OWNER", moved.step().name(), false);
        }
    }

    private void tell(OrderMoved moved, OrderActor side, String word, boolean mailed) {
        if (side == OrderActor.BUYER) {
            tell(moved.buyer(), moved, side.name(), word, mailed);
            return;
        }
        tell(moved.seller(), moved, side.name(), word, mailed);
        staff.of(moved.seller(), ShopRole.ORDERS).forEach(helper -> tell(helper, moved, side.name(), word, mailed));
    }

    private void tell(UUID member, OrderMoved moved, String reader, String word, boolean mailed) {
        notifications.tell(new News(
                member,
                "order:" + moved.order() + ":" + word + ":" + moved.at(),
                KIND,
                "order.news." + word + "." + reader,
                List.of(moved.title()),
                Links.order(moved.order()),
                mailed));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kind {

        @Bean
        @org.springframework.core.annotation.Order(7)
        NotificationKind newsOfOrders() {
            return new NotificationKind(KIND);
        }
    }
}
