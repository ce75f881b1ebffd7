package dev.madang.shared;

/**
 * An amount of money in whole Korean won, the only unit of money in Madang. May be negative: a balance, a correction.
 *
 * @param amount whole won
 */
public record Won(long amount) implements Comparable<Won> {

    public static final Won ZERO = new Won(0);

    public static Won of(long amount) {
        return amount == 0 ? ZERO : new Won(amount);
    }

    /** @throws ArithmeticException when the sum does not fit */
    public Won plus(Won other) {
        return of(Math.addExact(amount, other.amount));
    }

    /** @throws ArithmeticException when the difference does not fit */
    public Won minus(Won other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    /** @throws ArithmeticException when the product does not fit */
    public Won times(long factor) {
        return of(Math.multiplyExact(amount, factor));
    }

    /**
     * A share of this amount, fractions of a won dropped: who gives a discount or a refund never gives a won too many.
     *
     * @param percent not negative
     */
    public Won percent(int percent) {
        return of(Math.floorDiv(Math.multiplyExact(amount, (long) percent), 100L));
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + "원";
    }
}
