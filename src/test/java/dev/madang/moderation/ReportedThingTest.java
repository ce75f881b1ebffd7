package dev.madang.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportedThingTest {

    @Test
    void aTitleIsHowATextBeginsAndIsCutBetweenCharacters() {
        assertThat(ReportedThing.titleOf(" 한 줄\n두 줄 ", 60)).isEqualTo("한 줄 두 줄");
        assertThat(ReportedThing.titleOf("가".repeat(58) + "👩‍👩‍👧" + "나", 60)).isEqualTo("가".repeat(58) + "…");
    }
}
