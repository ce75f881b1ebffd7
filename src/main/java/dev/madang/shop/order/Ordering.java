package dev.madang.shop.order;

import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.scarce.Scarce;
import dev.madang.shop.order.failure.FailedOrders;
import dev.madang.shop.stock.SoldOut;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes orders of what many want at once: each in turn, each form once, and what fails is written down, too. */
@Component
public class Ordering {

    private final Scarce scarce;
    private final OrderDesk desk;
    private final OverdueOrders overdue;
    private final FailedOrders failed;
    private final Payments payments;

    Ordering(Scarce scarce, OrderDesk desk, OverdueOrders overdue, FailedOrders failed, Payments payments) {
        this.scarce = scarce;
        this.desk = desk;
        this.overdue = overdue;
        this.failed = failed;
        this.payments = payments;
    }

    /**
     * What a member asks for.
     *
     * @param item what many want: its id
     * @param key of the form
     * @param request all that was asked for, the same text for the same request
     */
    public record Request(UUID item, UUID buyer, String key, Object request) {}

    /**
     * Places an order. Not to be called within a transaction.
     *
     * @param basket made within the order's transaction
     * @return path of its checkout
     * @throws Refusal when it cannot be had, or not like this
     */
    public String order(Request request, Supplier<Basket> basket) {
        try {
            return payments.open(OrderPayable.KIND, placed(request, basket), request.buyer());
        } catch (Refusal refused) {
            if (!refused.is(Refusal.Kind.TOO_MANY)) {
                failed.note(request.buyer(), request.item(), refused);
            }
            throw refused;
        }
    }

    /** Who finds none left looks whether somebody has not paid in time, and then whether they hold some themselves. */
    private UUID placed(Request request, Supplier<Basket> basket) {
        try {
            return place(request, basket, false);
        } catch (SoldOut gone) {
            boolean ended = overdue.endOf(List.of(gone.stock()));
            boolean own = desk.holds(request.buyer(), gone.stock());
            if (!ended && !own) {
                throw gone;
            }
            return place(request, basket, own);
        }
    }

    private UUID place(Request request, Supplier<Basket> basket, boolean anew) {
        return scarce.of(request.item())
                .by(request.buyer())
                .within("order")
                .forgiving(SoldOut.class)
                .once(request.key(), request.request())
                .run(id -> desk.place(id, request.buyer(), basket.get(), anew));
    }
}
