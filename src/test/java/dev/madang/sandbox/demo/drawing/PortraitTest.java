package dev.madang.sandbox.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"crop", "bob", "long", "bun", "ponytail", "curly", "fringe", "part", "cap", "beanie", "silver"})
    void everyHairGivesSmallFacesThatDiffer(String hair) {
        assertThat(LongStream.range(0, 40).mapToObj(seed -> new Portrait(hair, seed).svg()))
                .doesNotHaveDuplicates()
                .allSatisfy(svg -> assertThat(svg).hasSizeLessThan(8 * 1024).doesNotContain("<text", "<script"));
    }

    @Test
    void aMemberKeepsTheirFace() {
        assertThat(new Portrait("bob", 12).svg()).isEqualTo(new Portrait("bob", 12).svg());
    }
}
