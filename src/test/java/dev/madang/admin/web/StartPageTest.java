package dev.madang.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.admin.web.StartPage.Chart;
import dev.madang.auction.AuctionDesk;
import dev.madang.auction.AuctionStand;
import dev.madang.center.CenterStand;
import dev.madang.center.partner.PartnerApplication;
import dev.madang.center.partner.PartnerDesk;
import dev.madang.moderation.casefile.CaseDesk;
import dev.madang.pass.PassPurse;
import dev.madang.platform.pages.OperatorNumber;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What operators see at one look. */
@MadangTest
class StartPageTest {

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    List<OperatorNumber> numbers;

    @Autowired
    MessageSource messages;

    @Autowired
    CaseDesk cases;

    @Autowired
    PartnerDesk partnerDesk;

    @Autowired
    AuctionDesk auctions;

    @Autowired
    PassPurse purse;

    @Autowired
    MutableClock clock;

    @Test
    void everyNumberIsThereAndLeadsToItsList() {
        Browser operator = people.browserOf(people.admin());
        Page page = operator.get("/admin");
        for (OperatorNumber number : numbers) {
            String name = messages.getMessage(number.name(), null, Locale.KOREAN);
            assertThat(page.text("main")).contains(name);
            if (number.href() != null) {
                assertThat(page.html()
                                .select("dl a[href=" + number.href() + "]")
                                .eachText())
                        .contains(name);
                assertThat(operator.get(number.href()).status())
                        .as(number.href())
                        .isEqualTo(200);
            }
        }
        assertThat(page.html().select("svg.operator-chart rect")).hasSize(7);
        assertThat(page.html().select("table.operator-table tbody tr")).hasSize(7);
        assertThat(page.text("#health + dl")).contains("디스크", "검색 색인");
    }

    @Test
    void whatWaitsIsCounted() {
        Browser operator = people.browserOf(people.admin());
        int before = waiting(operator);
        CurrentMember reported = people.member("신고당한이");
        Page sent = people.browserOf(people.member("신고하는이"))
                .post("/reports", "kind", "member", "id", reported.id().toString(), "reason", "spam", "text", "");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(waiting(operator)).isEqualTo(before + 1);
        cases.claim(
                people.admin().id(),
                cases.open("member", reported.id().toString()).orElseThrow());
        assertThat(waiting(operator)).isEqualTo(before);
    }

    @Test
    void whoAppliesForCentresAndWhoProposesAnAuctionWaits() {
        Browser operator = people.browserOf(people.admin());
        int partners = waiting(operator, "/admin/partners");
        int auctionsBefore = waiting(operator, "/admin/auctions");
        partnerDesk.apply(
                people.member("신청하는이").id(),
                new PartnerApplication("새 운동", CenterStand.businessNumber(), "", List.of()));
        new AuctionStand(auctions, purse, people, clock).propose(people.member("상인"), null);
        assertThat(waiting(operator, "/admin/partners")).isEqualTo(partners + 1);
        assertThat(waiting(operator, "/admin/auctions")).isEqualTo(auctionsBefore + 1);
    }

    @Test
    void theWholePageCostsFewStatements() {
        Browser operator = people.browserOf(people.admin());
        operator.get("/admin");
        assertThat(statements.during(() -> operator.get("/admin"))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void barsAreAsHighAsTheirShareOfTheHighest() {
        LocalDate day = LocalDate.of(2026, 11, 29);
        Chart chart = Chart.of(List.of(day, day.plusDays(1), day.plusDays(2)), List.of(0, 5, 10));
        assertThat(chart.bars()).extracting(Chart.Bar::height).containsExactly(0, 60, 120);
        assertThat(chart.bars()).extracting(Chart.Bar::y).containsExactly(120, 60, 0);
        assertThat(Chart.of(List.of(day), List.of(0)).bars().getFirst().height())
                .isZero();
        assertThat(chart.total()).isEqualTo(15);
    }

    private static int waiting(Browser operator) {
        return waiting(operator, "/admin/reports");
    }

    private static int waiting(Browser operator, String list) {
        return Integer.parseInt(operator.get("/admin")
                .html()
                .select("dl div:has(a[href=" + list + "]) dd")
                .text()
                .replace(",", ""));
    }
}
