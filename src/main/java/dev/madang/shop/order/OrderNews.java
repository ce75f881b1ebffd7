package dev.madang.shop.order;

import dev.madang.notification.News;
import dev.madang.notification.NotificationKind;
import dev.madang.notification.Notifications;
import dev.madang.shop.Links;
import dev.madang.shop.staff.ShopRole;
import dev.madang.shop.staff.ShopStaff;
import java.time.Instant;
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
    private final ShippingAddresses addresses;

    OrderNews(Notifications notifications, ShopStaff staff, ShippingAddresses addresses) {
        this.notifications = notifications;
        this.staff = staff;
        this.addresses = addresses;
    }

    /** What somebody is told of. */
    private record What(UUID order, UUID buyer, UUID seller, String title, Instant at) {}

    @ApplicationModuleListener
    void on(OrderMoved moved) {
        var what = new What(moved.order(), moved.buyer(), moved.seller(), moved.title(), moved.at());
        switch (moved.step()) {
            case PAY, PAY_LATE -> {
                boolean nowhere = addresses.of(moved.order()).isEmpty();
                tellBuyer(what, nowhere ? "PAID-WHERE" : "PAID", true);
                tellSeller(what, "PAID", false);
            }
            case EXPIRE -> tellBuyer(what, "EXPIRED", false);
            case CANCEL -> {
                if (moved.by() == OrderActor.SELLER) {
                    tellBuyer(what, "CANCELLED", true);
                } else if (moved.wasPaid()) {
                    tellBuyer(what, "CANCELLED-OWN", false);
                    tellSeller(what, "CANCELLED", false);
                }
            }
            case CANCEL_PART -> {
                tellBuyer(what, "PART", moved.by() == OrderActor.SELLER);
                if (moved.by() == OrderActor.BUYER) {
                    tellSeller(what, "PART", false);
                }
            }
            case SEND -> tellBuyer(what, "SENT", true);
            case DELIVER -> {
                tellSeller(what, "DELIVERED", false);
                if (moved.by() == OrderActor.SYSTEM) {
                    tellBuyer(what, "DELIVERED", true);
                }
            }
            case ASK_RETURN -> tellSeller(what, "RETURNING", true);
            case RETURN_TO -> tellBuyer(what, "RETURN-TO", true);
            case SEND_BACK -> tellSeller(what, "SENT-BACK", true);
            case CONTEST_RETURN -> tellBuyer(what, "CONTESTED", true);
            case KEEP -> {
                String word = moved.by() == OrderActor.OPERATOR ? "KEPT-DECIDED" : "KEPT";
                tellBuyer(what, word, true);
                tellSeller(what, word, false);
            }
            case TAKE_BACK -> {
                tellBuyer(what, "RETURNED", true);
                if (moved.by() != OrderActor.SELLER) {
                    tellSeller(what, moved.by() == OrderActor.OPERATOR ? "RETURNED-DECIDED" : "RETURNED", true);
                }
            }
            case OTHER -> {}
        }
        if (moved.isByHelper()) {
            tell(moved.seller(), what, moved.step().name(), "OWNER", false);
        }
    }

    @ApplicationModuleListener
    void on(OrderAddressed addressed) {
        tellSeller(
                new What(addressed.order(), addressed.buyer(), addressed.seller(), addressed.title(), addressed.at()),
                "ADDRESSED",
                true);
    }

    private void tellBuyer(What what, String word, boolean mailed) {
        tell(what.buyer(), what, word, OrderActor.BUYER.name(), mailed);
    }

    /** And whoever answers their orders. */
    private void tellSeller(What what, String word, boolean mailed) {
        tell(what.seller(), what, word, OrderActor.SELLER.name(), mailed);
        staff.of(what.seller(), ShopRole.ORDERS)
                .forEach(helper -> tell(helper, what, word, OrderActor.SELLER.name(), mailed));
    }

    private void tell(UUID member, What what, String word, String reader, boolean mailed) {
        notifications.tell(new News(
                member,
                "order:" + what.order() + ":" + word + ":" + what.at(),
                KIND,
                "order.news." + word + "." + reader,
                List.of(what.title()),
                Links.order(what.order()),
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
