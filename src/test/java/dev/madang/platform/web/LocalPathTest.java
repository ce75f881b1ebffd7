package dev.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/listings?q=%ED%85%90%ED%8A%B8&from=2026-11-20", "/me/sessions", "/%2F%2Fevil.example"})
    void aPathOfThisSiteStaysAsItIs(String path) {
        assertThat(LocalPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "mailto:a@b.c",
                "evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " /listings",
                "/텐트",
                "/{template}"
            })
    void anythingElseLeadsHome(String text) {
        assertThat(LocalPath.of(text)).isEqualTo(LocalPath.HOME);
    }

    @Test
    void aNoticeJoinsTheQuery() {
        assertThat(LocalPath.of("/listings?q=%ED%85%90").noticing("signed-up").value())
                .isEqualTo("/listings?q=%ED%85%90&notice=signed-up");
        assertThat(LocalPath.of("/?notice=old").noticing("new").value()).isEqualTo("/?notice=new");
    }
}
