package dev.madang.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

class SectionsTest {

    private static final Reader STRANGER = new Reader(null, Locale.KOREAN);

    record Yard(boolean open) {}

    record Shed() {}

    @Configuration(proxyBeanMethods = false)
    static class Modules {

        @Bean
        @Order(2)
        Section<Yard> second() {
            return (yard, reader) -> Optional.of(new PageSection("second", yard));
        }

        @Bean
        @Order(1)
        Section<Yard> firstWhereOpen() {
            return (yard, reader) -> yard.open() ? Optional.of(new PageSection("first", yard)) : Optional.empty();
        }
    }

    @Test
    void aPageShowsTheSectionsAboutItsSubjectThatHaveSomethingToShowInTheirOrder() {
        try (var context = new AnnotationConfigApplicationContext(Modules.class)) {
            var sections = new Sections(context);

            assertThat(sections.of(new Yard(true), STRANGER))
                    .extracting(PageSection::view)
                    .containsExactly("first", "second");
            assertThat(sections.of(new Yard(false), STRANGER))
                    .extracting(PageSection::view)
                    .containsExactly("second");
            assertThat(sections.of(new Shed(), STRANGER)).isEmpty();
        }
    }
}
