package dev.madang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SentFormTest {

    private final UUID member = UUID.randomUUID();
    private final SentForm sent = new SentForm(
            "/orders/1/return",
            Map.of("reason", new String[] {"  작아요"}, "present", new String[] {"other", member.toString()}));

    @Test
    void whatWasTypedComesBackAsItWasIntoItsOwnForm() {
        assertThat(sent.at("/orders/1/return")).isTrue();
        assertThat(sent.below("/orders/1/")).isTrue();
        assertThat(sent.of("/orders/1/return", "reason")).isEqualTo("  작아요");
        assertThat(sent.has("/orders/1/return", "present", member)).isTrue();
        assertThat(sent.has("/orders/1/return", "present", "nobody")).isFalse();
        assertThat(sent.of("/orders/1/return", "number")).isNull();
    }

    @Test
    void anotherFormOfThePageHasNothingOfIt() {
        assertThat(sent.at("/orders/1/parcel")).isFalse();
        assertThat(sent.at(null)).isFalse();
        assertThat(sent.below("/orders/2/")).isFalse();
        assertThat(sent.of("/orders/1/parcel", "reason")).isNull();
        assertThat(sent.has("/orders/1/parcel", "present", member)).isFalse();
    }

    @Test
    void aPageThatWasOnlyAskedForHasNothing() {
        assertThat(SentForm.NONE.at("")).isFalse();
        assertThat(SentForm.NONE.of("", "reason")).isNull();
    }
}
