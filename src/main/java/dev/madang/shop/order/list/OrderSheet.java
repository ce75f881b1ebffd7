package dev.madang.shop.order.list;

import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A member's orders as a spreadsheet, one row per line. It is sent while it is read, so that neither memory nor a connection is
 * held for its length. What members wrote are texts in it whatever they wrote, never formulas.
 */
@Component
public class OrderSheet {

    private static final String WON = "#,##0";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final List<String> COLUMNS = List.of(
            "placed-at",
            "order",
            "title",
            "variant",
            "price",
            "quantity",
            "cancelled",
            "worth",
            "discount",
            "status",
            "carrier",
            "parcel");
    private static final List<String> WHERE = List.of("recipient", "phone", "postcode", "address");
    private static final int TITLE = 2;

    private final OrderedLines lines;
    private final Sentences sentences;

    OrderSheet(OrderedLines lines, Sentences sentences) {
        this.lines = lines;
        this.sentences = sentences;
    }

    /** What this member ordered, in the language of the request. */
    public void ofBuyer(UUID member, OutputStream out) throws IOException {
        write(false, turn -> lines.ofBuyer(member, turn), out);
    }

    /** What was ordered of this member, and where to send what is to be sent. */
    public void ofSeller(UUID member, OutputStream out) throws IOException {
        write(true, turn -> lines.ofSeller(member, turn), out);
    }

    void write(boolean seller, Function<Turn, Slice<OrderedLine>> read, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Madang", null)) {
            Worksheet sheet = workbook.newWorksheet(sentences.of("order.sheet"));
            head(sheet, seller);
            int row = 1;
            @Nullable Turn turn = Turn.FIRST;
            while (turn != null) {
                Slice<OrderedLine> slice = read.apply(turn);
                for (OrderedLine line : slice.rows()) {
                    row(sheet, row++, line, seller);
                }
                sheet.flush();
                turn = slice.next() == null ? null : Turn.after(slice.next());
            }
        }
    }

    private void head(Worksheet sheet, boolean seller) {
        int column = 0;
        for (String name : COLUMNS) {
            sheet.width(column, column == TITLE ? 36 : 16);
            head(sheet, column++, name);
        }
        head(sheet, column++, seller ? "buyer" : "seller");
        if (seller) {
            for (String name : WHERE) {
                sheet.width(column, 16);
                head(sheet, column++, name);
            }
        }
        sheet.freezePane(0, 1);
    }

    private void head(Worksheet sheet, int column, String name) {
        sheet.inlineString(0, column, sentences.of("order.sheet." + name));
        sheet.style(0, column).bold().set();
    }

    private void row(Worksheet sheet, int row, OrderedLine line, boolean seller) {
        int column = 0;
        sheet.value(row, column, LocalDateTime.ofInstant(line.placedAt(), Seoul.ZONE));
        sheet.style(row, column++).format(MOMENT).set();
        text(sheet, row, column++, line.order().toString());
        text(sheet, row, column++, line.title());
        text(sheet, row, column++, line.variant());
        won(sheet, row, column++, line.price());
        sheet.value(row, column++, line.quantity());
        sheet.value(row, column++, line.cancelled());
        won(sheet, row, column++, line.worth());
        won(sheet, row, column++, line.discount());
        text(sheet, row, column++, sentences.of("order.status." + line.status()));
        text(sheet, row, column++, line.carrier() == null ? null : sentences.of("handover.carrier." + line.carrier()));
        text(sheet, row, column++, line.parcelNumber());
        text(sheet, row, column++, line.with());
        if (seller && line.recipient() != null) {
            text(sheet, row, column++, line.recipient());
            text(sheet, row, column++, line.phone());
            text(sheet, row, column++, line.postcode());
            text(sheet, row, column, line.road() + " " + line.detail());
        }
    }

    /** In its cell: texts shared by cells would all be kept until the end. */
    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    private static void won(Worksheet sheet, int row, int column, Won amount) {
        sheet.value(row, column, amount.amount());
        sheet.style(row, column).format(WON).set();
    }
}
