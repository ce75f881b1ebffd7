package dev.madang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.shared.CsvTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final List<String> HEADER = List.of("code", "parent");

    @Test
    void anEmptyCellIsNothing() {
        assertThat(new Row(HEADER, List.of("seoul", "")).optional("parent")).isNull();
    }

    @Test
    void aCodeThatOccursTwiceIsRefused() {
        Row seoul = new Row(HEADER, List.of("seoul", ""));
        assertThatThrownBy(() -> new CsvTable(List.of(seoul, seoul)).byCode(row -> row.text("code")))
                .hasMessageContaining("seoul");
    }
}
