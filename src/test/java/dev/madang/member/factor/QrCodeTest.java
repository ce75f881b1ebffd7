package dev.madang.member.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final int QUIET = 4;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    /** Of the longest e-mail, too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200, 340})
    void whatIsDrawnIsRead(int length) throws Exception {
        String text = "otpauth://totp/Madang:a@b.c?secret=GEZDGNBVGY3TQOJQ&issuer=Madang"
                .repeat(6)
                .substring(0, length);
        QrCode code = QrCode.of(text);
        assertThat(new Decoder().decode(drawn(code)).getText()).isEqualTo(text);
    }

    @Test
    void moreThanFitsIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(2332))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The modules of the drawing, without its quiet zone. */
    private static BitMatrix drawn(QrCode code) {
        var modules = new BitMatrix(code.side() - 2 * QUIET);
        assertThat(MODULE.matcher(code.path()).replaceAll("")).isEmpty();
        MODULE.matcher(code.path())
                .results()
                .forEach(module -> modules.set(
                        Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET));
        return modules;
    }
}
