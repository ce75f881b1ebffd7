package dev.madang.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SynonymsTest {

    private final Synonyms synonyms = new Synonyms();

    @Test
    void aThingHasOtherNames() {
        assertThat(synonyms.of("스토브")).contains("버너").doesNotContain("스토브");
        assertThat(synonyms.of("SUP")).contains("패들보드");
    }

    @Test
    void spacesAndCapitalsDoNotMatter() {
        assertThat(synonyms.of("Sleeping bag"))
                .isEqualTo(synonyms.of("sleepingbag"))
                .contains("침낭");
    }

    @Test
    void mostThingsHaveOneName() {
        assertThat(synonyms.of("구명환")).isEmpty();
    }
}
