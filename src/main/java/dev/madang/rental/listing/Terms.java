package dev.madang.rental.listing;

import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which terms a listing is lent.
 *
 * @param pricePerDay for one unit
 * @param weeklyDiscount percent off the rent from seven days on
 * @param deposit per unit
 * @param inPerson whether it changes hands where the host says
 * @param parcel whether it changes hands by parcel
 * @param noticeDays whole days between asking and the first day of use; tomorrow is the earliest even without any
 * @param bufferDays days after each use on which the host dries, mends and rests the gear: taken, not charged
 * @param approvesExtensions whether the host wants to be asked before a running rental is extended
 */
@Embeddable
public record Terms(
        Won pricePerDay,
        int weeklyDiscount,
        Won deposit,
        boolean inPerson,
        boolean parcel,
        int minDays,
        int maxDays,
        int noticeDays,
        int bufferDays,
        boolean approvesExtensions,
        @Enumerated(EnumType.STRING) CancellationPolicy cancellationPolicy,
        @Embedded Postage postage) {

    /** With which a draft begins: what most hosts want. */
    public static final Terms USUAL = new Terms(
            Won.ZERO, 0, Won.ZERO, true, false, 1, 30, 0, 0, false, CancellationPolicy.FLEXIBLE, Postage.NONE);

    /** The same for other gear, whose worth nobody knows yet. */
    Terms withoutPrices() {
        return new Terms(
                USUAL.pricePerDay,
                USUAL.weeklyDiscount,
                USUAL.deposit,
                inPerson,
                parcel,
                minDays,
                maxDays,
                noticeDays,
                bufferDays,
                approvesExtensions,
                cancellationPolicy,
                postage);
    }

    public boolean offers(HandOver way) {
        return way == HandOver.IN_PERSON ? inPerson : parcel;
    }

    public Set<HandOver> ways() {
        return Stream.of(HandOver.values()).filter(this::offers).collect(Collectors.toUnmodifiableSet());
    }

    /** What a use of these days takes of the calendar: the days themselves and the buffer after them. */
    public DayPeriod held(DayPeriod use) {
        return new DayPeriod(use.from(), use.to().plusDays(bufferDays));
    }
}
