package dev.madang.rental.earning;

import dev.madang.rental.quote.Price;
import dev.madang.rental.reservation.Reservation;
import dev.madang.shared.Won;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a host gets for a reservation that has come to its end, line by line in won; what comes to nothing is left out.
 * Without the fee the lines are what was captured for it less what goes back.
 */
record EarningLines(Map<EarningKind, Won> amounts) {

    EarningLines {
        var something = new EnumMap<EarningKind, Won>(EarningKind.class);
        something.putAll(amounts);
        something.values().removeIf(Won::isZero);
        amounts = Collections.unmodifiableMap(something);
    }

    /**
     * Of a rental that took place. The fee is taken of rent, options and extensions.
     *
     * @param claimed what the host gets of the deposit for damage
     */
    static EarningLines ofRental(Reservation reservation, Won claimed) {
        Price price = reservation.price();
        Won rent = price.rent().minus(price.discount());
        Won extensions = reservation.charge().extensions();
        return new EarningLines(Map.of(
                EarningKind.RENT, rent,
                EarningKind.OPTIONS, price.options(),
                EarningKind.POSTAGE, price.postage(),
                EarningKind.EXTENSION, extensions,
                EarningKind.LATE_FEE, reservation.charge().lateFee(),
                EarningKind.CLAIM, claimed,
                EarningKind.FEE, fee(rent.plus(price.options()).plus(extensions))));
    }

    /** @param kept what did not go back to who called it off */
    static EarningLines ofCancellation(Won kept) {
        return new EarningLines(Map.of(EarningKind.CANCELLATION, kept, EarningKind.FEE, fee(kept)));
    }

    boolean isEmpty() {
        return amounts.isEmpty();
    }

    /** All of them together. */
    Won payout() {
        return amounts.values().stream().reduce(Won.ZERO, Won::plus);
    }

    private static Won fee(Won income) {
        return Won.ZERO.minus(income.percent(Price.FEE_PERCENT));
    }
}
