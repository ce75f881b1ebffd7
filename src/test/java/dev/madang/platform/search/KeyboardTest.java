package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {

    @ParameterizedTest
    @CsvSource({"xpsxm, 텐트", "XPSXM, 텐트", "zoavld dmlwk, 캠핑 의자", "Rhc, 꽃", "xx, ㅌㅌ", "4dlsdyd, 4인용"})
    void latinKeysMeantHangul(String typed, String meant) {
        assertThat(Keyboard.toHangul(typed)).isEqualTo(meant);
        assertThat(Keyboard.otherLayout(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"ㅅ둣, tent", "ㅊ므ㅔㅑㅜㅎ, camping", "ㄴㅔㄷㅁㄱ, spear"})
    void hangulKeysMeantLatin(String typed, String meant) {
        assertThat(Keyboard.toLatin(typed)).isEqualTo(meant);
        assertThat(Keyboard.otherLayout(typed)).isEqualTo(meant);
    }

    @Test
    void figuresAreTheSameOnBoth() {
        assertThat(Keyboard.otherLayout("2026 12")).isEqualTo("2026 12");
    }
}
