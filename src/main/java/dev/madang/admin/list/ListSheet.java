package dev.madang.admin.list;

import dev.madang.admin.list.ListedRow.Cell;
import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A list as a spreadsheet. It is sent while it is read, page by page, so that neither memory nor a connection is held for its length.
 * What members wrote are texts in it whatever they wrote, never formulas.
 */
@Component
class ListSheet {

    private static final String WON = "#,##0";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final int ROWS_AT_ONCE = 500;
    private static final int ROWS_OF_A_SHEET = 1_048_575;

    private final ListReading reading;
    private final Sentences sentences;

    ListSheet(ListReading reading, Sentences sentences) {
        this.reading = reading;
        this.sentences = sentences;
    }

    /** Everything that the list has for this filter and search, in the language of the request; as much as a sheet holds. */
    void write(OperatorList list, Filter filter, String typed, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Madang", null)) {
            Worksheet sheet = workbook.newWorksheet(sentences.of("admin.list." + list.name()));
            int column = 0;
            sheet.width(column, 38);
            head(sheet, column++, "id");
            for (Column one : list.columns()) {
                sheet.width(column, 20);
                head(sheet, column++, one.name());
            }
            sheet.freezePane(0, 1);
            int row = 1;
            @Nullable Turn turn = Turn.FIRST;
            while (turn != null && row + ROWS_AT_ONCE <= ROWS_OF_A_SHEET) {
                Slice<ListedRow> slice = reading.page(list, filter, typed, turn, ROWS_AT_ONCE);
                for (ListedRow one : slice.rows()) {
                    row(sheet, row++, one);
                }
                sheet.flush();
                turn = slice.next() == null ? null : Turn.after(slice.next());
            }
        }
    }

    private void head(Worksheet sheet, int column, String name) {
        sheet.inlineString(0, column, sentences.of("admin.column." + name));
        sheet.style(0, column).bold().set();
    }

    private void row(Worksheet sheet, int row, ListedRow of) {
        sheet.inlineString(row, 0, of.id().toString());
        for (int i = 0; i < of.cells().size(); i++) {
            write(sheet, row, i + 1, of.cells().get(i));
        }
    }

    private void write(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell.value()) {
            case null -> {}
            case Instant at -> {
                sheet.value(row, column, LocalDateTime.ofInstant(at, Seoul.ZONE));
                sheet.style(row, column).format(MOMENT).set();
            }
            case Won won -> {
                sheet.value(row, column, won.amount());
                sheet.style(row, column).format(WON).set();
            }
            case Number number -> sheet.value(row, column, number);
            case Object text -> sheet.inlineString(row, column, said(cell, text.toString()));
        }
    }

    private String said(Cell cell, String text) {
        return switch (cell.kind()) {
            case WORD, SENTENCE -> sentences.of(text);
            default -> text;
        };
    }
}
