package dev.madang.shop.order.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.shop.coupon.CouponDetails;
import dev.madang.shop.coupon.Coupons;
import dev.madang.shop.order.OrderStatus;
import dev.madang.shop.product.ProductDesk;
import dev.madang.shop.product.ProductDetails;
import dev.madang.shop.product.ProductDetails.VariantDetails;
import dev.madang.shop.product.Theme;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class OrderSheetTest {

    private static final int ROWS = 500;

    @Autowired
    OrderSheet sheet;

    @Autowired
    ProductDesk products;

    @Autowired
    Coupons coupons;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    People people;

    CurrentMember seller;
    CurrentMember buyer;

    @BeforeEach
    void theyCome() {
        seller = people.member("=SUM(A1:A9)");
        buyer = people.member("지우");
    }

    @Test
    void eachSideHasWhatItOrderedOrSoldAndNoTextIsAFormula() throws IOException {
        Browser browser = people.browserOf(buyer);
        String product = "/products/" + goods("=HYPERLINK(\"http://evil.example\")");
        for (int i = 0; i < 2; i++) {
            order(browser, product);
        }
        Document bought = read(sheet(out -> sheet.ofBuyer(buyer.id(), out)));
        assertThat(bought.select("row")).hasSize(3);
        assertThat(bought.select("f")).isEmpty();
        assertThat(bought.select("row").get(1).select("is").eachText())
                .contains("=HYPERLINK(\"http://evil.example\")", "+1-2-3", "=SUM(A1:A9)");
        assertThat(bought.select("row").get(1).select("c:not([t=inlineStr]) v").eachText())
                .contains("12000", "2", "24000");
        assertThat(read(sheet(out -> sheet.ofSeller(buyer.id(), out))).select("row"))
                .hasSize(1);
        assertThat(read(sheet(out -> sheet.ofSeller(seller.id(), out))).select("row"))
                .as("what is only held is nothing to send")
                .hasSize(1);
        Page download = browser.get("/orders.xlsx");
        assertThat(download.header("Content-Disposition")).contains("madang-orders.xlsx");
        assertThat(download.header("Content-Type")).startsWith("application/vnd.openxmlformats");
        assertThat(people.stranger().get("/orders.xlsx").status()).isNotEqualTo(200);
    }

    @Test
    void whatIsCalledOffOfAnOrderWithACouponAddsUpToWhatWasPaidAndDidNotGoBack() throws IOException {
        UUID coupon = Ids.next();
        coupons.issue(
                coupon,
                seller.id(),
                new CouponDetails(
                        "첫 만남", 10, Won.ZERO, Won.ZERO, 5, clock.instant().plus(Duration.ofDays(1))));
        transaction.executeWithoutResult(claiming -> coupons.claim(buyer.id(), coupon));
        Browser browser = people.browserOf(buyer);
        pay(browser, order(browser, "/products/" + goods("찻잔"), "coupon", coupon.toString()));
        String line = browser.get(
                        browser.get("/orders").html().select("main h3 a").attr("href"))
                .html()
                .select("form[action*=/lines/]")
                .attr("action");
        assertThat(browser.post(line, "units", "1").status()).isEqualTo(303);
        assertThat(browser.get(line.replaceAll("/lines/.*", "")).text("main aside"))
                .contains("21,600원", "-10,800원");
        assertThat(figures(sheet(out -> sheet.ofSeller(seller.id(), out))))
                .as("of two for 12,000 one is called off: 12,000 less 1,200")
                .endsWith("12000", "2", "1", "12000", "1200");
    }

    @Test
    void whoAnswersOrdersForTheSellerHasThemInTheirSheetAndWhereTheyGo() throws IOException {
        CurrentMember friend = people.member("도우미");
        Browser helper = people.browserOf(friend);
        Browser owner = people.browserOf(seller);
        owner.post("/members/" + friend.id() + "/friendship");
        helper.post("/members/" + seller.id() + "/friendship");
        Browser browser = people.browserOf(buyer);
        pay(browser, order(browser, "/products/" + goods("찻잔")));
        assertThat(read(sheet(out -> sheet.ofSeller(friend.id(), out))).select("row"))
                .hasSize(1);
        owner.post("/selling/staff", "member", friend.id().toString(), "orders", "true");
        helper.post("/selling/staff/shops/" + seller.id() + "/acceptance");
        assertThat(helper.get("/orders?as=seller").html().select("main h3 a")).hasSize(1);
        assertThat(read(sheet(out -> sheet.ofSeller(friend.id(), out))).select("row"))
                .as("as many as in the list")
                .hasSize(2);
    }

    private static List<String> figures(byte[] workbook) throws IOException {
        return read(workbook)
                .select("row")
                .get(1)
                .select("c:not([t=inlineStr]) v")
                .eachText();
    }

    private static void pay(Browser browser, Page ordered) {
        String window =
                browser.post(ordered.location() + "/window", "consent", "true").location();
        Page page = browser.get(
                browser.post(window, "act", "APPROVE", "refund", "NONE").location());
        while (page.location() != null) {
            page = browser.get(page.location());
        }
    }

    @Test
    void aHundredThousandRowsAreSentWhileTheyAreReadInBoundedMemory() throws IOException {
        int pages = 200;
        var used = new ArrayList<Long>();
        var counted = new Counted();
        int[] page = {0};
        Function<Turn, Slice<OrderedLine>> read = turn -> {
            page[0]++;
            if (page[0] == 20 || page[0] == pages) {
                used.add(usedBytes());
                assertThat(counted.bytes).as("sent by page %d", page[0]).isGreaterThan(page[0] * 5_000L);
            }
            List<OrderedLine> rows =
                    IntStream.range(0, ROWS).mapToObj(i -> line()).toList();
            return new Slice<>(rows, null, page[0] < pages ? rows.getLast().cursor() : null);
        };
        sheet.write(true, read, counted);
        assertThat(page[0]).isEqualTo(pages);
        assertThat(used.getLast() - used.getFirst()).isLessThan(24L << 20);
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Each has texts of its own, some hundred bytes: all of them would be more than 40 MB. */
    private static OrderedLine line() {
        UUID id = Ids.next();
        return new OrderedLine(
                id,
                id,
                Instant.parse("2034-03-05T03:00:00Z"),
                "물레로 빚은 찻잔 " + id + id,
                "하늘 " + id,
                Won.of(12_000),
                3,
                1,
                Won.ZERO,
                OrderStatus.PAID,
                "지우 " + id,
                null,
                null,
                "받는 사람 " + id,
                "010-0000-0000 " + id,
                "04790",
                "서울 성동구 연무장길 " + id,
                "3층 " + id);
    }

    private UUID goods(String title) {
        UUID id = Ids.next();
        var variant = new VariantDetails(null, "+1-2-3", Won.of(12_000), 9);
        products.save(
                id, seller.id(), 0, new ProductDetails(Theme.CRAFT, "", title, "", true, List.of(variant), List.of()));
        return id;
    }

    private static Page order(Browser browser, String product, String... more) {
        var fields = new ArrayList<>(List.of(
                "variant",
                browser.get(product).html().select("[name=variant]").attr("value"),
                "quantity",
                "2",
                "idempotencyKey",
                UUID.randomUUID().toString()));
        fields.addAll(List.of(more));
        Page ordered = browser.post(product + "/orders", fields.toArray(String[]::new));
        assertThat(ordered.status()).isEqualTo(303);
        return ordered;
    }

    private interface Writing {

        void to(OutputStream out) throws IOException;
    }

    private static byte[] sheet(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    private static Document read(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("orders", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            var content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return Jsoup.parse(content, "UTF-8", "", Parser.xmlParser());
        } finally {
            Files.delete(file);
        }
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }
}
