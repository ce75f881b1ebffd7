package dev.madang.settlement.page;

import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.text.Sentences;
import dev.madang.settlement.SettledSource.Thing;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementBook;
import dev.madang.settlement.month.StatementLine;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A statement as a spreadsheet: its lines, then its figures. It is sent while it is read, a few hundred rows at a time. */
@Component
class StatementSheet {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String WON = "#,##0";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final List<String> COLUMNS =
            List.of("at", "source", "thing", "passes", "amount", "fee", "net", "note");

    private final StatementBook statements;
    private final Names names;
    private final Sentences sentences;

    StatementSheet(StatementBook statements, Names names, Sentences sentences) {
        this.statements = statements;
        this.names = names;
        this.sentences = sentences;
    }

    void write(Statement statement, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Madang", null)) {
            Worksheet sheet = workbook.newWorksheet(statement.yearMonth().toString());
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.inlineString(0, column, sentences.of("settlement.column." + COLUMNS.get(column)));
                sheet.width(column, column == 2 ? 36 : 16);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int row = 1;
            @Nullable Turn turn = Turn.FIRST;
            while (turn != null) {
                Slice<StatementLine> slice = statements.lines(statement, turn, ROWS_AT_A_TIME);
                Map<UUID, Thing> things = names.things(slice.rows());
                for (StatementLine line : slice.rows()) {
                    row(sheet, row++, line, things.get(line.thing()));
                }
                sheet.flush();
                turn = slice.next() == null ? null : Turn.after(slice.next());
            }
            figures(sheet, row + 1, statement);
        }
    }

    private void row(Worksheet sheet, int row, StatementLine line, @Nullable Thing thing) {
        sheet.value(row, 0, line.at().atZone(Seoul.ZONE).toLocalDateTime());
        sheet.style(row, 0).format(MOMENT).set();
        text(sheet, row, 1, sentences.of(line.text()));
        text(sheet, row, 2, thing == null ? "" : thing.title());
        sheet.value(row, 3, line.passes());
        won(sheet, row, 4, line.amount());
        won(sheet, row, 5, Won.ZERO.minus(line.fee()));
        won(sheet, row, 6, line.net());
        text(sheet, row, 7, line.note());
    }

    private void figures(Worksheet sheet, int from, Statement statement) {
        Map<String, Won> figures = new LinkedHashMap<>();
        figures.put("opening", statement.opening());
        Won returned = statements.returned(statement);
        figures.put("amount", statement.amount().minus(returned));
        if (!returned.isZero()) {
            figures.put("returned", returned);
        }
        figures.put("fee", Won.ZERO.minus(statement.fee()));
        figures.put("vat", Won.ZERO.minus(statement.vat()));
        figures.put("payout", statement.payout());
        int row = from;
        for (Map.Entry<String, Won> figure : figures.entrySet()) {
            text(sheet, row, 2, sentences.of("settlement.figure." + figure.getKey()));
            won(sheet, row, 6, figure.getValue());
            row++;
        }
        sheet.range(row - 1, 2, row - 1, 6).style().bold().set();
        text(sheet, row, 2, sentences.of("settlement.checksum"));
        text(sheet, row, 3, statement.checksum());
    }

    /** In its cell: texts shared by cells would all be kept until the end. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    private static void won(Worksheet sheet, int row, int column, Won amount) {
        sheet.value(row, column, amount.amount());
        sheet.style(row, column).format(WON).set();
    }
}
