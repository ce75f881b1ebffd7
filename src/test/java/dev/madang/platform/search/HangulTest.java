package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulTest {

    @ParameterizedTest
    @CsvSource({"텐트, ㅌㅔㄴㅌㅡ", "닭과, ㄷㅏㄹㄱㄱㅗㅏ", "의자, ㅇㅡㅣㅈㅏ", "까치, ㄲㅏㅊㅣ", "4인용, 4ㅇㅣㄴㅇㅛㅇ", "ㅄ, ㅂㅅ", "tent, tent"})
    void syllablesComeApartIntoTheLettersAsTyped(String text, String letters) {
        assertThat(Hangul.letters(text)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "ㅌㅔㄴㅌㅡ, 텐트",
        "ㄷㅏㄹㄱㄱㅗㅏ, 닭과",
        "ㄷㅏㄹㄱㅣ, 달기",
        "ㄱㅏㅂㅅㅣ, 갑시",
        "ㄱㅏㅂㅅ, 값",
        "ㅇㅗㅏㅇ, 왕",
        "ㅋㅋㅗ, ㅋ코",
        "ㅗㅏ, ㅘ",
        "ㄸㅏㄸㅏ, 따따",
        "ㅌㅌ, ㅌㅌ",
        "tent, tent"
    })
    void lettersComeTogetherIntoSyllables(String letters, String text) {
        assertThat(Hangul.compose(letters)).isEqualTo(text);
    }

    @Test
    void everySyllableSurvivesBeingTakenApart() {
        assertThat(IntStream.rangeClosed('가', '힣').mapToObj(Character::toString))
                .allSatisfy(syllable ->
                        assertThat(Hangul.compose(Hangul.letters(syllable))).isEqualTo(syllable));
    }

    @Test
    void syllablesThatArriveDecomposedAreReadAsTheSame() {
        String decomposed = Normalizer.normalize("텐트", Normalizer.Form.NFD);
        assertThat(Hangul.letters(decomposed)).isEqualTo("ㅌㅔㄴㅌㅡ");
        assertThat(Hangul.initials(decomposed)).isEqualTo("ㅌㅌ");
    }

    @Test
    void initialsAreThoseOfTheSyllables() {
        assertThat(Hangul.initials("4인용 텐트 XL")).isEqualTo("4ㅇㅇ ㅌㅌ XL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ㅌㅌ", "ㅋㅍ ㅇㅈ", "ㄲ"})
    void consonantsAloneAreInitials(String text) {
        assertThat(Hangul.areInitials(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "텐ㅌ", "ㅏ", "ㅌㅌ4", "tt"})
    void anythingElseIsNot(String text) {
        assertThat(Hangul.areInitials(text)).isFalse();
    }
}
