package dev.madang.rental.earning;

import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.rental.earning.HostEarnings.Booked;
import dev.madang.shared.TypedDays;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a host earned, line by line, as a page and as a spreadsheet. */
@ForMembers
@Controller
class EarningsController {

    private static final int ROWS = 20;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final HostEarnings earnings;
    private final EarningSheet sheet;
    private final Members members;

    EarningsController(HostEarnings earnings, EarningSheet sheet, Members members) {
        this.earnings = earnings;
        this.sheet = sheet;
        this.members = members;
    }

    /** @param month {@code 2026-11}; none shows all months */
    @GetMapping("/hosting/earnings")
    String show(@RequestParam(required = false) @Nullable String month, Turn turn, CurrentMember me, Model model) {
        YearMonth only = month(month);
        Slice<Booked> slice = earnings.reservations(me.id(), only, turn, ROWS);
        List<Booked> rows = slice.rows();
        model.addAttribute(
                "earnings",
                new EarningsPage(
                        only,
                        earnings.months(me.id()),
                        rows,
                        members.cards(rows.stream().map(Booked::guest).toList()),
                        turn.isFirst() ? null : EarningsPage.address(only),
                        slice.nextOf(EarningsPage.address(only))));
        return "rental/earning/earnings";
    }

    @GetMapping("/hosting/earnings.xlsx")
    void download(
            @RequestParam(required = false) @Nullable String month, CurrentMember me, HttpServletResponse response)
            throws IOException {
        YearMonth only = month(month);
        String name = "madang-earnings" + (only == null ? "" : "-" + only) + ".xlsx";
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        sheet.write(me.id(), only, response.getOutputStream());
    }

    /** @throws Refusal 400 for what is no month: nobody shall take all months for it */
    private static @Nullable YearMonth month(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return TypedDays.month(text).orElseThrow(() -> Refusal.malformed("earnings.no-month"));
    }
}
