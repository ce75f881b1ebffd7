package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({"텐트, 텐트, 0", "탠트, 텐트, 1", "텐드, 텐트, 1", "텐틑, 텐트, 1", "베너, 버너, 1", "abdc, abcd, 1", "타프, 텐트, 3"})
    void aStepIsOneLetter(String one, String other, int steps) {
        assertThat(Spelling.distance(Hangul.letters(one), Hangul.letters(other)))
                .isEqualTo(steps);
    }

    @Test
    void theClosestWordWasMeant() {
        assertThat(Spelling.closest("탠트", List.of("타프", "텐트", "침낭"))).contains("텐트");
        assertThat(Spelling.closest("스노쿨링", List.of("스노보드", "스노클링"))).contains("스노클링");
    }

    @Test
    void shortWordsAreTakenAsTyped() {
        assertThat(Spelling.closest("차", List.of("초"))).isEmpty();
    }

    @Test
    void wordsTooFarOffWereNotMeant() {
        assertThat(Spelling.closest("탠트", List.of("카메라"))).isEmpty();
    }
}
