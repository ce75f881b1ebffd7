package dev.madang.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NicknameTest {

    private static final EmailAddress EMAIL = new EmailAddress("minji@example.com");

    @ParameterizedTest
    @ValueSource(strings = {"민", "캠핑하는 민지", "Minji 👩‍👩‍👧", "스무글자까지는괜찮아요그래서이것도괜찮"})
    void aNicknameIsOfAnyScript(String typed) {
        assertThat(Nickname.of(typed)).hasValue(new Nickname(typed));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "   ",
                "\u3000",
                "\u200b\u200d",
                "민\0지",
                "민\n지",
                "민\u0085지",
                "01012345678",
                "스물한글자는너무길어요정말로그래서안돼요그렇죠"
            })
    void whatCannotBeReadOnOneLineIsNone(String typed) {
        assertThat(Nickname.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "운영자",
                "관리자",
                "마당 운영자",
                "운 영 자",
                "운영자님",
                "마당",
                "고객센터",
                "admin",
                "ADMIN",
                "ａｄｍｉｎ",
                "аdmin",
                "adm1n",
                "Madang Team",
                "operator",
                "관\u200b리자",
                "마당 공식",
                "Support1",
                "ádmin",
                "ᴀᴅᴍɪɴ",
                "관리ㅈㅏ",
                "αdmin",
                "𝐚𝐝𝐦𝐢𝐧",
                "админ",
                "m4dang",
                "5upp0r7",
                "0p3rator",
                "시스템",
                "CS팀",
                "ㅇㅜㄴㅇㅕㅇㅈㅏ",
                "ㄱㅘㄴ리자",
                "운🔥영🔥자",
                "마당 직원",
                "고객지원팀",
                "officiaI",
                "admln",
                "adrnin",
                "admin!",
                "@dm!n",
                "🅰🅳🅼🅸🅽",
                "ađmin",
                "ᎪᎠᎷin",
                "Admin_01",
                "Customer Support",
                "helpdesk",
                "운영자 🇰🇷",
                "admin 🇰🇷"
            })
    void nobodyPassesForAnOperator(String typed) {
        assertThat(Nickname.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "badminton",
                "배드민턴",
                "마당쇠",
                "마당지기",
                "운영",
                "Adminton",
                "supporter",
                "관악산",
                "system32 빼고",
                "시스템에어컨",
                "캠핑4인",
                "m4 소총",
                "Lily",
                "Cornelia",
                "관리비 0원",
                "🇰🇷 민지",
                "❤️ 민지",
                "👩‍🚀 지아",
                "राम"
            })
    void whoDoesNotMayBeCalledSo(String typed) {
        assertThat(Nickname.of(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800",
                "민\u3164지",
                "민\u202e지",
                "\u2067민지",
                "민\u00ad지",
                "\ufeff민지",
                "\ufe0f",
                "\ufe0f\ufe0e",
                "\u0301",
                "민\u200d지",
                "\u200d민지",
                "민지\u200d",
                "민\u2028지",
                "\udb40\udd00",
                "\ue000"
            })
    void whatNobodySeesIsNoneOrRefused(String typed) {
        assertThat(Nickname.of(typed)).isEmpty();
    }

    @Test
    void theSameLettersAreTheSameNicknameHoweverTheyWereTyped() {
        String apart = Normalizer.normalize("민지", Normalizer.Form.NFD);
        assertThat(Nickname.of(" " + apart + " ")).hasValue(new Nickname("민지"));
    }

    @Test
    void whatAProviderKnowsIsSuggestedOrElseTheEmail() {
        assertThat(Nickname.suggested("소라", EMAIL).value()).isEqualTo("소라");
        assertThat(Nickname.suggested("가".repeat(30), EMAIL).value()).isEqualTo("가".repeat(20));
        assertThat(Nickname.suggested(null, EMAIL).value()).isEqualTo("minji");
        assertThat(Nickname.suggested(" \u200b", EMAIL).value()).isEqualTo("minji");
        assertThat(Nickname.suggested("운영자", EMAIL).value()).isEqualTo("minji");
        assertThat(Nickname.suggested("관리자", new EmailAddress("admin@example.com"))
                        .value())
                .isEqualTo("이웃");
        assertThat(Nickname.suggested("가".repeat(19) + "👩‍👩‍👧", EMAIL).value())
                .isEqualTo("가".repeat(19));
    }
}
