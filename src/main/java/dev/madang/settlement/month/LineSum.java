package dev.madang.settlement.month;

import dev.madang.settlement.SettledLine;
import dev.madang.shared.Won;
import java.util.UUID;

/** All lines of a key together. */
record LineSum(UUID key, UUID thing, UUID account, UUID payee, int passes, Won amount, Won fee) {

    static LineSum of(SettledLine line) {
        return new LineSum(
                line.key(), line.thing(), line.account(), line.payee(), line.passes(), line.amount(), line.fee());
    }

    LineSum plus(LineSum other) {
        return new LineSum(
                key, thing, account, payee, passes + other.passes, amount.plus(other.amount), fee.plus(other.fee));
    }

    /** Of the same, as much as if nothing had been. */
    LineSum nothing() {
        return new LineSum(key, thing, account, payee, 0, Won.ZERO, Won.ZERO);
    }

    boolean isOfTheSameAs(LineSum other) {
        return account.equals(other.account) && payee.equals(other.payee);
    }

    /** How much it is, whichever way it goes; 0 when it is nothing. */
    long size() {
        return Math.abs(passes) + Math.abs(amount.amount()) + Math.abs(fee.amount());
    }
}
