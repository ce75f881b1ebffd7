package dev.madang.settlement.month;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.shared.Won;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Adds lines up one after the other, and makes the checksum by which they are known again in this order. */
final class Tally {

    /** A line as far as sums and checksum go. */
    record Line(String source, UUID key, String part, Instant at, int passes, Won amount, Won fee) {}

    private final MessageDigest digest = sha256();
    private int lines;
    private int passes;
    private Won amount = Won.ZERO;
    private Won fee = Won.ZERO;

    /** @throws ArithmeticException when a sum does not fit */
    void add(Line line) {
        lines++;
        passes = Math.addExact(passes, line.passes());
        amount = amount.plus(line.amount());
        fee = fee.plus(line.fee());
        String row = String.join(
                "|",
                line.source(),
                line.key().toString(),
                line.part(),
                line.at().toString(),
                Integer.toString(line.passes()),
                Long.toString(line.amount().amount()),
                Long.toString(line.fee().amount()));
        digest.update((row + "\n").getBytes(UTF_8));
    }

    /** What there is of them all; the tally is used up then. */
    Figures figures(Won opening) {
        return Figures.of(opening, lines, passes, amount, fee, HexFormat.of().formatHex(digest.digest(), 0, 16));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
