package dev.madang.admin.list;

import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet that is sent while it is read, page by page, so that neither memory nor a connection is held for its length. What
 * people wrote are texts in it whatever they wrote, never formulas.
 *
 * @param title of the sheet
 * @param <T> what a row is about
 * @param cells of a row: texts, instants, won, numbers; null for nothing
 */
record SentSheet<T>(String title, List<Column> columns, Pages<T> pages, Function<T, List<@Nullable Object>> cells) {

    private static final String WON = "#,##0";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final int ROWS_AT_ONCE = 500;
    private static final int ROWS_OF_A_SHEET = 1_048_575;

    /** @param width in characters */
    record Column(String heading, int width) {}

    /** What is read, so many rows at a time. */
    interface Pages<T> {

        Slice<T> page(Turn turn, int most);
    }

    /** As much as a sheet holds. */
    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Madang", null)) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int column = 0; column < columns.size(); column++) {
                sheet.width(column, columns.get(column).width());
                sheet.inlineString(0, column, columns.get(column).heading());
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int row = 1;
            @Nullable Turn turn = Turn.FIRST;
            while (turn != null && row + ROWS_AT_ONCE <= ROWS_OF_A_SHEET) {
                Slice<T> slice = pages.page(turn, ROWS_AT_ONCE);
                for (T one : slice.rows()) {
                    write(sheet, row++, cells.apply(one));
                }
                sheet.flush();
                turn = slice.next() == null ? null : Turn.after(slice.next());
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
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
            case Object text -> sheet.inlineString(row, column, text.toString());
        }
    }
}
