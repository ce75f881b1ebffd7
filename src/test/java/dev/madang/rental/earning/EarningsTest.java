package dev.madang.rental.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.due.Completions;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a host reads about their money, on the page and in the spreadsheet. */
@RentalTest
class EarningsTest {

    @Autowired
    Rentals rentals;

    @Autowired
    Completions completions;

    @Autowired
    EarningSheet sheet;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void aDay() {
        clock.moveTo(LocalDate.of(2034, 3, 10), LocalTime.NOON);
    }

    @Test
    void whoHasEarnedNothingReadsWhatWillBeHere() {
        Browser nobody = people.browserOf(people.member("민지네"));
        assertThat(nobody.get("/hosting/earnings").text(".empty-state")).contains("아직 정산할 것이 없어요");
    }

    @Test
    void everyLineLeadsFromTheRentToThePayout() {
        Rental rental = rentals.returned(gear -> gear.option("버너", 3_000, 0), 10_000);
        clock.advance(Duration.ofHours(25));
        completions.completeDue();
        Page page = people.browserOf(rental.host()).get("/hosting/earnings");
        assertThat(page.text(".earning-rows"))
                .contains("대여료 20,000원", "옵션 3,000원", "늦은 반납 10,000원", "마당 수수료 -2,300원", "받을 금액 30,700원");
        assertThat(page.text("aside")).contains("수입, 예약 1건 33,000원", "마당 수수료 -2,300원", "2034년 3월");
        assertThat(page.html().select("aside [data-total-won]").attr("data-total-won"))
                .isEqualTo("30700");
        assertThat(people.browserOf(rental.host())
                        .get("/hosting/earnings?month=2034-02")
                        .html()
                        .select(".earning-rows li"))
                .isEmpty();
    }

    @Test
    void monthsPassInSeoul() {
        CurrentMember host = people.member("민지네");
        book(host, 1, "2034-03-31T14:59:59Z");
        book(host, 1, "2034-03-31T15:00:00Z");
        Browser browser = people.browserOf(host);
        assertThat(browser.get("/hosting/earnings?month=2034-03").html().select(".earning-rows li"))
                .hasSize(1);
        assertThat(browser.get("/hosting/earnings?month=2034-04").html().select(".earning-rows li"))
                .hasSize(1);
        for (String address : List.of("/hosting/earnings", "/hosting/earnings.xlsx")) {
            Page wrong = browser.get(address + "?month=2034-13");
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.text("main")).contains("2026-11처럼");
        }
    }

    @Test
    void manyReservationsComeInPagesOfFewStatements() {
        CurrentMember host = people.member("민지네");
        book(host, 45, "2034-03-05T03:00:00Z");
        Browser browser = people.browserOf(host);
        assertThat(statements.during(() -> browser.get("/hosting/earnings"))).hasSizeLessThanOrEqualTo(4);
        Page first = browser.get("/hosting/earnings");
        assertThat(first.html().select(".earning-rows li")).hasSize(20);
        Page second = browser.get(first.html().select("a[rel=next]").attr("href"));
        Page third = browser.get(second.html().select("a[rel=next]").attr("href"));
        assertThat(third.html().select(".earning-rows li")).hasSize(5);
        assertThat(third.html().select("a[rel=next]")).isEmpty();
        List<String> all = List.of(first, second, third).stream()
                .flatMap(page -> page.html().select(".earning-rows h2 a").eachAttr("href").stream())
                .toList();
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void theSpreadsheetAddsUpToTheWon() throws IOException {
        CurrentMember host = people.member("민지네");
        book(host, 1_203, "2034-03-05T03:00:00Z");
        List<Element> rows = sheet(host, null);
        assertThat(rows).hasSize(1 + 1_203 + 1);
        long rent = sum(1_203, 1_000, 7);
        assertThat(cells(rows.getLast())).containsEntry("F", rent).containsEntry("N", rent - 100L * 1_203);
        assertThat(rows.stream()
                        .skip(1)
                        .limit(1_203)
                        .mapToLong(row -> cells(row).get("N"))
                        .sum())
                .isEqualTo(rent - 100L * 1_203);
    }

    @Test
    void theSpreadsheetOfAMonthHasWhatWasBookedInItInSeoul() throws IOException {
        CurrentMember host = people.member("민지네");
        book(host, 2, "2034-02-28T14:59:59Z");
        book(host, 3, "2034-02-28T15:00:00Z");
        assertThat(sheet(host, YearMonth.of(2034, 2))).hasSize(1 + 2 + 1);
        List<Element> march = sheet(host, YearMonth.of(2034, 3));
        assertThat(march).hasSize(1 + 3 + 1);
        assertThat(cells(march.getLast())).containsEntry("N", sum(3, 1_000, 7) - 300);
    }

    @Test
    void ofAMonthWithoutAnythingTheSpreadsheetSaysSo() throws IOException {
        CurrentMember host = people.member("민지네");
        book(host, 1, "2034-03-05T03:00:00Z");
        List<Element> april = sheet(host, YearMonth.of(2034, 4));
        assertThat(april).hasSize(2);
        assertThat(cells(april.getLast())).isEqualTo(Map.of("N", 0L));
    }

    @Test
    void theSpreadsheetHasNothingOfOtherHosts() throws IOException {
        CurrentMember host = people.member("민지네");
        book(people.member("준이네"), 4, "2034-03-05T03:00:00Z");
        book(host, 1, "2034-03-05T03:00:00Z");
        assertThat(sheet(host, null)).hasSize(1 + 1 + 1);
    }

    @Test
    void theSpreadsheetIsDownloadedByTheHostAlone() {
        CurrentMember host = people.member("민지네");
        book(host, 2, "2034-03-05T03:00:00Z");
        Page mine = people.browserOf(host).get("/hosting/earnings.xlsx?month=2034-03");
        assertThat(mine.header("Content-Disposition")).contains("madang-earnings-2034-03.xlsx");
        assertThat(mine.header("Content-Type")).startsWith("application/vnd.openxmlformats");
        assertThat(people.stranger().get("/hosting/earnings.xlsx").status()).isNotEqualTo(200);
    }

    /** So many reservations with a rent of 1,000 won and 7 more each, and a fee of 100. */
    private void book(CurrentMember host, int reservations, String at) {
        UUID listing = gear.listing(host.id()).title("코베아 돔 텐트").publish();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        WITH made AS (
                            INSERT INTO reservation (id, listing_id, guest_id, host_id, status, from_day, to_day, units,
                                hand_over, give_back, rent, discount, options, deposit, total, cancellation_policy,
                                requested_at)
                            SELECT uuidv7(), :listing, :host, :host, 'COMPLETED', '2034-03-01', '2034-03-03', 1, 'PARCEL',
                                'PARCEL', 0, 0, 0, 0, 0, 'FLEXIBLE', :at::timestamptz
                            FROM generate_series(1, :count) RETURNING id),
                        numbered AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM made)
                        INSERT INTO earning (reservation_id, host_id, kind, amount, booked_at)
                        SELECT id, :host, kind, CASE kind WHEN 'RENT' THEN 1000 + 7 * number ELSE -100 END, :at::timestamptz
                        FROM numbered, unnest(ARRAY ['RENT', 'FEE']) AS kind""")
                .param("listing", listing)
                .param("host", host.id())
                .param("count", reservations)
                .param("at", at)
                .update());
    }

    private List<Element> sheet(CurrentMember host, @Nullable YearMonth month) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.write(host.id(), month, out);
        return rows(out.toByteArray());
    }

    private static long sum(int count, long first, long step) {
        return count * first + step * count * (count - 1L) / 2;
    }

    private static List<Element> rows(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("earnings", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return Jsoup.parse(content, "UTF-8", "", Parser.xmlParser()).select("row");
        } finally {
            Files.delete(file);
        }
    }

    /** The numbers of a row by their columns. */
    private static Map<String, Long> cells(Element row) {
        var cells = new HashMap<String, Long>();
        for (Element cell : row.select("c:not([t=s])")) {
            String number = cell.select("v").text();
            if (!number.isEmpty() && !number.contains(".")) {
                cells.put(cell.attr("r").replaceAll("\\d", ""), Long.valueOf(number));
            }
        }
        return cells;
    }
}
