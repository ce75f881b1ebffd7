package dev.madang.payment;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that is paid for. The module that sells it implements this; payment calls it within its own
 * transactions, so that money and thing move together or not at all.
 */
public interface Payable {

    /** Names the kind in payments and addresses: {@code reservation}. */
    String kind();

    /** At whom it is paid for. */
    default PaymentProvider provider() {
        return PaymentProvider.TOSS;
    }

    /**
     * What a checkout shows and charges, computed anew from the thing itself. Called within a transaction.
     *
     * @throws dev.madang.platform.web.Refusal when it is not this payer's, or cannot be paid now
     */
    Quote quote(UUID id, UUID payer);

    /**
     * The gateway is about to be asked. Locks the thing, checks that it can still be paid, and keeps its hold from
     * ending until {@link #captured} or {@link #notCaptured} is called.
     *
     * @throws dev.madang.platform.web.Refusal when the hold has ended or somebody already paid; nothing is charged then
     */
    void beginCapture(UUID id);

    /**
     * The money is there. Called in the transaction that records it, exactly once per payment, and rarely without
     * {@link #beginCapture}: when the gateway says so of a payment that Madang had given up. Locks the thing.
     *
     * @return false when the thing can no longer be had; payment then gives everything back by itself
     */
    boolean captured(UUID id);

    /** The gateway refused: nothing was charged, the hold goes on until its own end. */
    void notCaptured(UUID id);

    /**
     * What the checkout page shows and charges.
     *
     * @param amount what is charged, all of it, more than nothing
     * @param orderName what it is called, on the page and at the gateway, 100 characters at most
     * @param details for when, from whom, how: shown under the name
     * @param lines what makes the amount; their sum is the amount
     * @param terms the policy in plain words, each a sentence
     * @param payUntil when the hold ends, or null when nothing is held
     * @param returnPath the page of the thing itself, to go back to
     */
    record Quote(
            Won amount,
            String orderName,
            List<Detail> details,
            List<Line> lines,
            List<Text> terms,
            @Nullable Instant payUntil,
            String returnPath) {

        /** @throws IllegalArgumentException when there is nothing to charge, or the lines do not add up */
        public Quote {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("Nothing to charge for " + orderName);
            }
            if (!lines.stream().map(Line::amount).reduce(Won.ZERO, Won::plus).equals(amount)) {
                throw new IllegalArgumentException("The lines of " + orderName + " do not add up to " + amount);
            }
        }
    }

    /**
     * @param label message key of what it is: dates, host
     * @param value printed in the reader's language: a {@code DayPeriod}, a day, an instant, a name, a {@link Text}
     */
    record Detail(String label, Object value) {}

    /** One line of the money table; discounts are negative. */
    record Line(Text label, Won amount, @Nullable Text note) {

        public Line(Text label, Won amount) {
            this(label, amount, null);
        }
    }

    /**
     * A sentence of the message bundles, made when it is known who reads it.
     *
     * @param arguments won, days and instants are printed in the reader's language
     */
    record Text(String key, List<Object> arguments) {

        public static Text of(String key, Object... arguments) {
            return new Text(key, List.of(arguments));
        }
    }
}
