package dev.madang.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@MadangTest
class FragmentRendererTest {

    @Autowired
    FragmentRenderer renderer;

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void daysAreInTheReadersLanguageWhateverTheThreadSpoke() {
        var fragment = new LiveFragment("live/note :: until", Map.of("until", Instant.parse("2026-12-01T00:49:00Z")));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(renderer.render(fragment, Locale.KOREAN)).contains("12월 1일").doesNotContain("Dec");
        assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.ENGLISH);
        LocaleContextHolder.setLocale(Locale.KOREAN);
        assertThat(renderer.render(fragment, Locale.ENGLISH)).contains("Dec").doesNotContain("월");
    }
}
