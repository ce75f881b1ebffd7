package dev.madang.member.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** The last six digits of RFC 6238's table. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodeIsThatOfTheStandard(long second, String code) {
        assertThat(TimedCode.of(SECRET, TimedCode.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void aClockMayGoWrongByOneStepAndNotByTwo() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TimedCode.stepAt(now);
        for (long near = -1; near <= 1; near++) {
            assertThat(TimedCode.step(SECRET, TimedCode.of(SECRET, step + near), now))
                    .hasValue(step + near);
        }
        assertThat(TimedCode.step(SECRET, TimedCode.of(SECRET, step + 2), now)).isEmpty();
        assertThat(TimedCode.step(SECRET, TimedCode.of(SECRET, step - 2), now)).isEmpty();
        assertThat(TimedCode.step(SECRET, "", now)).isEmpty();
    }

    @Test
    void secretsAreWrittenAsAppsReadThem() {
        assertThat(Base32.of("foobar".getBytes(US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.of("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
