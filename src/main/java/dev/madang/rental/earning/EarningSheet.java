package dev.madang.rental.earning;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.earning.HostEarnings.Booked;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A host's earnings as a spreadsheet, one row per reservation and the sums at the end. It is sent while it is read, a few
 * hundred rows at a time, so that neither memory nor a connection is held for its length.
 */
@Component
class EarningSheet {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String WON = "#,##0";
    private static final String DAY = "yyyy-mm-dd";
    private static final int TEXTS = 5;

    private final HostEarnings earnings;
    private final Members members;
    private final Sentences sentences;

    EarningSheet(HostEarnings earnings, Members members, Sentences sentences) {
        this.earnings = earnings;
        this.members = members;
        this.sentences = sentences;
    }

    void write(UUID host, @Nullable YearMonth month, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Madang", null)) {
            Worksheet sheet = workbook.newWorksheet(sentences.of("earning.title"));
            head(sheet);
            var sums = new EnumMap<EarningKind, Won>(EarningKind.class);
            int row = 1;
            @Nullable Turn turn = Turn.FIRST;
            while (turn != null) {
                Slice<Booked> slice = earnings.reservations(host, month, turn, ROWS_AT_A_TIME);
                List<Booked> rows = slice.rows();
                Map<UUID, MemberCard> guests =
                        members.cards(rows.stream().map(Booked::guest).toList());
                for (Booked booked : rows) {
                    row(sheet, row++, booked, guests);
                    booked.lines().forEach((kind, amount) -> sums.merge(kind, amount, Won::plus));
                }
                sheet.flush();
                turn = slice.next() == null ? null : Turn.after(slice.next());
            }
            sheet.value(row, 0, sentences.of("earning.total"));
            amounts(sheet, row, sums);
            sheet.range(row, 0, row, TEXTS + EarningKind.values().length)
                    .style()
                    .bold()
                    .set();
        }
    }

    private void head(Worksheet sheet) {
        List<String> texts = List.of("booked-at", "listing", "guest", "from", "to");
        for (int column = 0; column < TEXTS; column++) {
            sheet.value(0, column, sentences.of("earning.column." + texts.get(column)));
            sheet.width(column, column == 1 ? 36 : 14);
        }
        for (EarningKind kind : EarningKind.values()) {
            sheet.value(0, TEXTS + kind.ordinal(), sentences.of("earning.kind." + kind));
            sheet.width(TEXTS + kind.ordinal(), 14);
        }
        int payout = TEXTS + EarningKind.values().length;
        sheet.value(0, payout, sentences.of("earning.payout"));
        sheet.width(payout, 16);
        sheet.range(0, 0, 0, payout).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int row, Booked booked, Map<UUID, MemberCard> guests) {
        MemberCard guest = guests.get(booked.guest());
        day(sheet, row, 0, Seoul.dayOf(booked.bookedAt()));
        sheet.value(row, 1, booked.title());
        sheet.value(row, 2, guest == null ? "" : guest.nickname());
        day(sheet, row, 3, booked.days().from());
        day(sheet, row, 4, booked.days().to());
        amounts(sheet, row, booked.lines());
    }

    private static void day(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAY).set();
    }

    private static void amounts(Worksheet sheet, int row, Map<EarningKind, Won> lines) {
        lines.forEach((kind, amount) -> won(sheet, row, TEXTS + kind.ordinal(), amount));
        won(
                sheet,
                row,
                TEXTS + EarningKind.values().length,
                lines.values().stream().reduce(Won.ZERO, Won::plus));
    }

    private static void won(Worksheet sheet, int row, int column, Won amount) {
        sheet.value(row, column, amount.amount());
        sheet.style(row, column).format(WON).set();
    }
}
