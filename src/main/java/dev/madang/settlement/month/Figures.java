package dev.madang.settlement.month;

import dev.madang.shared.Won;

/**
 * What a statement says: opening + amount − fee − vat = payout.
 *
 * @param opening what the month before left: below nothing, or nothing
 * @param amount all lines together
 * @param fee Madang's share without its tax
 * @param vat the value added tax that is within Madang's share
 */
public record Figures(Won opening, int lines, int passes, Won amount, Won fee, Won vat, Won payout, String checksum) {

    /** Of a share that includes it, this part is value added tax at a tenth; fractions of a won are Madang's loss. */
    private static final long TAXED = 11;

    /** @param share Madang's, tax included */
    static Figures of(Won opening, int lines, int passes, Won amount, Won share, String checksum) {
        Won vat = Won.of(Math.floorDiv(share.amount(), TAXED));
        return new Figures(
                opening,
                lines,
                passes,
                amount,
                share.minus(vat),
                vat,
                opening.plus(amount).minus(share),
                checksum);
    }

    /** What is left for the next month: nothing, unless more was taken back than there was. */
    Won carried() {
        return payout.compareTo(Won.ZERO) < 0 ? payout : Won.ZERO;
    }
}
