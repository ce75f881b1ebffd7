package dev.madang.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void itIsComparedInLowerCaseWithoutTheSpaceAround() {
        assertThat(EmailAddress.of("  Minji.Kim+tent@Example.COM "))
                .hasValue(new EmailAddress("minji.kim+tent@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minji@example.co.kr",
                "o'hara_1@mail.example.museum",
                "minji@xn--3e0b707e.xn--3e0b707e",
                "1@2.example.io"
            })
    void mailReachesThese(String typed) {
        assertThat(EmailAddress.of(typed)).hasValue(new EmailAddress(typed));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "minji",
                "minji@",
                "@example.com",
                "minji@example",
                "min ji@example.com",
                "minji@exa mple.com",
                "minji@-example.com",
                "minji@example..com",
                "minji@example.com\0",
                "minji@example.com\nBcc: all@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "minji@example.1",
                "minji@127.0.0.1",
                "minji@[127.0.0.1]",
                "minji@example.c",
                "minji@example.com.",
                "minji@example.c0m",
                "minji@.example.com",
                "minji@@example.com",
                "minji@exam_ple.com",
                "\"min ji\"@example.com",
                "minji @example.com",
                "Minji <minji@example.com>",
                "minji@example,com",
                "minji＠example.com",
                "minji@example-.com",
                "erased-0198c000-0000-7000-8000-000000000000@erased.invalid",
                "minji@example.INVALID",
                "민지@example.com",
                "minji@example.com, jun@example.com"
            })
    void whatCannotBeOneIsNone(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void nothingLongerThanMailAllows() {
        assertThat(EmailAddress.of("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.of("a@" + "b".repeat(250) + ".com")).isEmpty();
    }
}
