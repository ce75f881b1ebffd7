package dev.madang.member.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords, RFC 6238: six digits of HMAC-SHA-1 over the count of 30 seconds. */
final class TimedCode {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;

    private static final int MODULUS = 1_000_000;

    private TimedCode() {}

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String of(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step that this is the code of: the one of now, the one before or the one after, for clocks that go wrong. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long step = stepAt(now);
        return LongStream.of(step, step - 1, step + 1)
                .filter(one -> of(secret, one).equals(code))
                .findFirst();
    }
}
