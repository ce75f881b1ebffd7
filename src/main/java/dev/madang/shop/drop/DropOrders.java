package dev.madang.shop.drop;

import dev.madang.platform.gate.WaitingRoom;
import dev.madang.platform.gate.WaitingRoom.NotYourTurn;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.text.TypedText;
import dev.madang.shared.Won;
import dev.madang.shop.Links;
import dev.madang.shop.Sale;
import dev.madang.shop.drop.Drop.Question;
import dev.madang.shop.drop.Drop.Variant;
import dev.madang.shop.order.Basket;
import dev.madang.shop.order.Basket.Answered;
import dev.madang.shop.order.Ordering;
import dev.madang.shop.stock.RushGate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ordering of a drop: what stands in the form is checked against the drop as it is in the order's own transaction. */
@Component
public class DropOrders {

    static final int LONGEST_ANSWER = 500;

    private final Drops drops;
    private final Ordering ordering;
    private final RushGate gate;
    private final WaitingRoom room;
    private final WaitingOrders waiting;
    private final Clock clock;

    DropOrders(Drops drops, Ordering ordering, RushGate gate, WaitingRoom room, WaitingOrders waiting, Clock clock) {
        this.drops = drops;
        this.ordering = ordering;
        this.gate = gate;
        this.room = room;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * What a member wants of a drop.
     *
     * @param seen the price of a unit as the member saw it; null when they do not say
     * @param answers in the order of the questions; where none is given, empty or missing
     */
    public record Wish(
            String variant, int quantity, @Nullable Won seen, List<String> answers) {

        /** What is wanted; empty for what nobody can want. */
        Optional<UUID> stock() {
            try {
                return Optional.of(UUID.fromString(variant));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }

        String answer(int question) {
            return question < answers.size() ? TypedText.normalize(answers.get(question)) : "";
        }
    }

    /**
     * @param key of the form
     * @return path of the checkout, or of where the member waits for their turn
     * @throws Refusal 404 without such a drop; 409 before it opens, after it has closed, when too few are left, beyond the limit or
     *     at another price; 422 at the field that is wrong
     */
    public String order(UUID drop, UUID buyer, String key, Wish wish) {
        var request = new Ordering.Request(drop, buyer, key, wish);
        Supplier<String> order = () -> ordering.order(request, () -> basket(drop, buyer, wish));
        return wish.stock()
                .map(stock -> gate.through(
                        stock, buyer, () -> drops.left(drop, stock), () -> inTurn(drop, buyer, key, wish, order)))
                .orElseGet(order);
    }

    private String inTurn(UUID drop, UUID buyer, String key, Wish wish, Supplier<String> order) {
        try {
            String checkout = room.inTurn(drop, buyer, order);
            waiting.forget(drop, buyer);
            return checkout;
        } catch (NotYourTurn others) {
            return waits(drop, buyer, key, wish) ? Links.turn(drop) : order.get();
        } catch (Refusal refused) {
            if (!refused.is(Refusal.Kind.TOO_MANY)) {
                waiting.forget(drop, buyer);
            }
            throw refused;
        }
    }

    /** What cannot be ordered waits for nothing. */
    private boolean waits(UUID drop, UUID buyer, String key, Wish wish) {
        try {
            Idempotency.requireKey(key);
            basket(drop, buyer, wish);
        } catch (Refusal refused) {
            room.leave(drop, buyer);
            waiting.forget(drop, buyer);
            throw refused;
        }
        return waiting.keep(drop, buyer, key, wish);
    }

    private Basket basket(UUID id, UUID buyer, Wish wish) {
        Drop drop = drops.find(id).filter(one -> one.isVisibleTo(buyer)).orElseThrow(Refusal::notFound);
        requireOpen(drop, buyer);
        Variant variant = drop.variant(wish.variant())
                .orElseThrow(() -> Refusal.invalid("drop.refused.variant").at("variant"));
        if (wish.seen() != null && !wish.seen().equals(variant.price())) {
            throw Refusal.conflict("drop.refused.price-changed", wish.seen(), variant.price());
        }
        if (wish.quantity() < 1 || wish.quantity() > drop.perMember()) {
            throw Refusal.invalid("drop.refused.quantity", drop.perMember()).at("quantity");
        }
        return new Basket(
                drop.seller(),
                Sale.drop(id),
                drop.title(),
                drop.cover(),
                List.of(new Basket.Line(variant.id(), drop.title(), variant.name(), variant.price(), wish.quantity())),
                answers(drop, wish),
                null);
    }

    private void requireOpen(Drop drop, UUID buyer) {
        if (drop.seller().equals(buyer)) {
            throw Refusal.conflict("drop.refused.own");
        }
        switch (drop.stateAt(clock.instant())) {
            case UPCOMING -> throw Refusal.conflict("drop.refused.early", drop.opensAt());
            case CLOSED -> throw Refusal.conflict("drop.refused.closed", drop.closesAt());
            case OPEN, HELD, SOLD_OUT -> {}
        }
    }

    private static List<Answered> answers(Drop drop, Wish wish) {
        var answers = new ArrayList<Answered>();
        for (int i = 0; i < drop.questions().size(); i++) {
            Question question = drop.questions().get(i);
            String answer = wish.answer(i);
            require(question, answer, "answers[" + i + "]");
            if (!answer.isEmpty()) {
                answers.add(new Answered(question.text(), answer));
            }
        }
        return answers;
    }

    private static void require(Question question, String answer, String field) {
        if (answer.isEmpty()) {
            if (question.required()) {
                throw Refusal.invalid("drop.refused.answer").at(field);
            }
            return;
        }
        if (!TypedText.isReadable(answer)) {
            throw Refusal.invalid("written.unreadable").at(field);
        }
        if (TypedText.length(answer) > LONGEST_ANSWER) {
            throw Refusal.invalid("drop.refused.answer.long", LONGEST_ANSWER).at(field);
        }
        if (!question.choices().isEmpty() && !question.choices().contains(answer)) {
            throw Refusal.invalid("drop.refused.answer.choice").at(field);
        }
    }
}
