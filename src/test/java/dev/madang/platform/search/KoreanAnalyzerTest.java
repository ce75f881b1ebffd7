package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanAnalyzerTest {

    private final KoreanAnalyzer analyzer = new KoreanAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"텐트", "텐트를", "텐트랑", "텐트에서", "텐트까지"})
    void particlesAreDropped(String text) {
        assertThat(analyzer.words(text)).containsExactly("텐트");
    }

    @Test
    void compoundsCountInTheirParts() {
        assertThat(analyzer.words("캠핑의자를")).containsExactly("캠핑", "의자");
    }

    @Test
    void compoundsOfOurOwnCountWholeAndInTheirParts() {
        assertThat(analyzer.words("패들보드")).containsExactlyInAnyOrder("패들보드", "패들", "보드");
    }

    @Test
    void nounsOfOurOwnStayWhole() {
        assertThat(analyzer.words("고프로와 미니벨로")).containsExactly("고프로", "미니벨로");
    }

    @Test
    void latinWordsAreSmallAndSingular() {
        assertThat(analyzer.words("Road Bikes")).containsExactly("road", "bike");
    }

    @Test
    void punctuationIsNoWord() {
        assertThat(analyzer.words("·, !? 를")).isEmpty();
    }
}
