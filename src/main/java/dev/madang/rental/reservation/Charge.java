package dev.madang.rental.reservation;

import static java.util.stream.Collectors.toCollection;

import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.quote.Price;
import dev.madang.rental.quote.Price.Extra;
import dev.madang.shared.Won;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** What a reservation costs, as it was asked for: neither later changes of the listing nor extensions touch that. In won. */
@Embeddable
public class Charge {

    private Won rent;

    /** What of the rent is due to days with a price of their own. */
    private Won special = Won.ZERO;

    private Won discount;

    @Column(name = "options")
    private Won optionsPrice;

    private Won postage;
    private Won deposit;
    private Won total;

    @ElementCollection
    @CollectionTable(name = "reservation_option", joinColumns = @JoinColumn(name = "reservation_id"))
    private List<Extra> extras = new ArrayList<>();

    private Won lateFee = Won.ZERO;
    private int extendedDays;
    private Won extensions = Won.ZERO;

    @Enumerated(EnumType.STRING)
    private CancellationPolicy cancellationPolicy;

    protected Charge() {}

    Charge(Price price, CancellationPolicy cancellationPolicy) {
        this.rent = price.rent();
        this.special = price.special();
        this.discount = price.discount();
        this.optionsPrice = price.options();
        this.postage = price.postage();
        this.deposit = price.deposit();
        this.total = price.total();
        this.extras.addAll(price.extras());
        this.cancellationPolicy = cancellationPolicy;
    }

    void extend(int days, Won paid) {
        extendedDays += days;
        extensions = extensions.plus(paid);
    }

    void late(Won fee) {
        lateFee = fee;
    }

    /** @param days of use, those of extensions among them */
    Price price(int days, int units) {
        int askedDays = days - extendedDays;
        int unitDays = Math.multiplyExact(askedDays, units);
        Won extraDeposits = extras.stream().map(Extra::deposit).reduce(Won.ZERO, Won::plus);
        Won perUnit = Won.of(deposit.minus(extraDeposits).amount() / units);
        Won perDay = Won.of(rent.minus(special).amount() / unitDays);
        return new Price(perDay, askedDays, units, special, discount, List.copyOf(extras), perUnit, postage);
    }

    /** @param daysLate begun after the day of the return */
    LateFee lateFee(int daysLate, Won unitsPerDay) {
        return LateFee.of(daysLate, unitsPerDay, cancellationPolicy, deposit);
    }

    /** Those that were chosen. */
    SortedSet<UUID> options() {
        return extras.stream().map(Extra::optionId).collect(toCollection(TreeSet::new));
    }

    /** What a late return costs; it comes out of the deposit. */
    public Won lateFee() {
        return lateFee;
    }

    /** The deposit less the late fee: what a claim may come to, and what goes back without one. */
    public Won claimable() {
        return deposit.minus(lateFee);
    }

    public Won total() {
        return total;
    }

    /** What was paid for extensions. */
    public Won extensions() {
        return extensions;
    }

    public CancellationPolicy cancellationPolicy() {
        return cancellationPolicy;
    }
}
