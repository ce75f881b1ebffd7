package dev.madang.admin.list;

import dev.madang.admin.list.ListedRow.Cell;
import dev.madang.admin.list.SentSheet.Column;
import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Filter;
import dev.madang.platform.text.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list as a spreadsheet. */
@Component
class ListSheet {

    private final ListReading reading;
    private final Sentences sentences;

    ListSheet(ListReading reading, Sentences sentences) {
        this.reading = reading;
        this.sentences = sentences;
    }

    /** Everything that the list has for this filter and search, in the language of the request; as much as a sheet holds. */
    void write(OperatorList list, Filter filter, String typed, OutputStream out) throws IOException {
        new SentSheet<>(
                        sentences.of("admin.list." + list.name()),
                        Stream.concat(
                                        Stream.of(column("id", 38)),
                                        list.columns().stream().map(one -> column(one.name(), 20)))
                                .toList(),
                        (turn, most) -> reading.page(list, filter, typed, turn, most),
                        this::cells)
                .write(out);
    }

    private Column column(String name, int width) {
        return new Column(sentences.of("admin.column." + name), width);
    }

    private List<@Nullable Object> cells(ListedRow of) {
        return Stream.<@Nullable Object>concat(
                        Stream.of(of.id()), of.cells().stream().map(this::said))
                .toList();
    }

    private @Nullable Object said(Cell cell) {
        return switch (cell.kind()) {
            case WORD, SENTENCE -> cell.value() instanceof String key ? sentences.of(key) : cell.value();
            default -> cell.value();
        };
    }
}
