package dev.madang.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPassesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10|10", " 10 |10", "１０|10", "10장|10", "10 장|10", "1,000|1000", "007|7"})
    void whatPeopleTypeIsRead(String typed, int passes) {
        assertThat(TypedPasses.read(typed)).hasValue(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "1e3", "열 장", "1000000", "10,00", "+5"})
    void whatCouldMeanAnythingElseIsNone(String typed) {
        assertThat(TypedPasses.read(typed)).isEmpty();
    }

    @Test
    void nothingIsNotZero() {
        assertThat(TypedPasses.read("0")).hasValue(0);
        assertThat(TypedPasses.read("   ")).isEmpty();
    }
}
