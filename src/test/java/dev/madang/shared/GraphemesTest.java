package dev.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphemesTest {

    private static final String FAMILY = "👩‍👩‍👧";

    @Test
    void whatIsReadAsOneCharacterIsNeverCut() {
        assertThat(Graphemes.cut("민지" + FAMILY, 4)).isEqualTo("민지");
        assertThat(Graphemes.cut("민지" + FAMILY, 7)).isEqualTo("민지" + FAMILY);
        assertThat(Graphemes.cut("\u1112\u1161\u11ab글", 2)).isEmpty();
        assertThat(Graphemes.cut("e\u0301a", 2)).isEqualTo("e\u0301");
        assertThat(Graphemes.cut("🇰🇷🇯🇵", 3)).isEqualTo("🇰🇷");
    }

    @Test
    void charactersAreCountedAsTheyAreRead() {
        assertThat(Graphemes.count("민지" + FAMILY + "🇰🇷")).isEqualTo(4);
        assertThat(Graphemes.count("")).isZero();
    }

    @Test
    void whatIsLeftOutIsShown() {
        assertThat(Graphemes.abbreviate("텐트와 의자", 6)).isEqualTo("텐트와 의자");
        assertThat(Graphemes.abbreviate("텐트와 의자", 5)).isEqualTo("텐트와…");
    }

    @Test
    void theFirstStandsForTheWhole() {
        assertThat(Graphemes.first(FAMILY + " 가족")).isEqualTo(FAMILY);
        assertThat(Graphemes.first("")).isEmpty();
    }
}
