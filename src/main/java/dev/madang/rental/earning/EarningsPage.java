package dev.madang.rental.earning;

import dev.madang.member.MemberCard;
import dev.madang.rental.earning.HostEarnings.Booked;
import dev.madang.rental.earning.HostEarnings.Month;
import dev.madang.shared.Won;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a host earned ({@code rental/earning/earnings}).
 *
 * @param month of which everything is shown, or null for all months
 * @param months in which something was earned, the newest first
 * @param rows a page of reservations, the newest first
 * @param guests of the rows
 * @param first address of the first page; null on it
 * @param next address of the next page; null on the last
 */
record EarningsPage(
        @Nullable YearMonth month,
        List<Month> months,
        List<Booked> rows,
        Map<UUID, MemberCard> guests,
        @Nullable String first,
        @Nullable String next) {

    /** The months whose reservations are shown. */
    private List<Month> shown() {
        return month == null
                ? months
                : months.stream().filter(one -> one.month().equals(month)).toList();
    }

    public Won income() {
        return shown().stream().map(Month::income).reduce(Won.ZERO, Won::plus);
    }

    public Won fee() {
        return shown().stream().map(Month::fee).reduce(Won.ZERO, Won::plus);
    }

    public Won payout() {
        return income().plus(fee());
    }

    public int reservations() {
        return shown().stream().mapToInt(Month::reservations).sum();
    }

    /** Address of the same as a spreadsheet. */
    public String sheet() {
        return "/hosting/earnings.xlsx" + (month == null ? "" : "?month=" + month);
    }

    static String address(@Nullable YearMonth month) {
        return "/hosting/earnings" + (month == null ? "" : "?month=" + month);
    }
}
