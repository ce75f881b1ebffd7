package dev.madang.settlement.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.pass.PassPurse;
import dev.madang.payment.Refunding;
import dev.madang.payment.domain.OperatorRefunds;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.settlement.SettledThings;
import dev.madang.settlement.run.Runs;
import dev.madang.settlement.run.Runs.Outcome;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One won more, in any of the books: it is found, said of which thing it is, and keeps the month open until it is put right. */
@MadangTest
class PlantedDifferencesTest {

    private static YearMonth next = YearMonth.of(2048, 12);

    @Autowired
    Runs runs;

    @Autowired
    Months months;

    @Autowired
    Closing closing;

    @Autowired
    Differences differences;

    @Autowired
    People people;

    @Autowired
    SettledThings things;

    @Autowired
    PassPurse purse;

    @Autowired
    OperatorRefunds operatorRefunds;

    @Autowired
    Refunding refunding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    private YearMonth month;
    private CurrentMember seller;
    private UUID payee;
    private UUID payer;

    @BeforeEach
    void aMonthWithSomethingOfEach() {
        next = next.minusMonths(3);
        month = next;
        clock.moveTo(month.atDay(10), LocalTime.NOON);
        seller = people.member("받는 이");
        payee = seller.id();
        payer = people.member("내는 이").id();
    }

    @AfterEach
    void takeAwayWhatNobodyDid() {
        things.takeAway(payer);
    }

    @ParameterizedTest
    @CsvSource({
        "rental, payment_attempt, amount, thing_id",
        "rental, earning, amount, reservation_id",
        "rental, settlement_record, amount, thing_id",
        "order, payment_attempt, amount, thing_id",
        "order, shop_order, total, id",
        "order, settlement_record, amount, thing_id",
        "order, settlement_record, fee, thing_id",
        "auction, settlement_record, amount, thing_id",
        "auction, settlement_record, passes, thing_id",
        "auction, settlement_record, fee, thing_id",
        "auction, pass_line, passes, transaction"
    })
    void aPlantedDifferenceIsFoundAndBlocks(String source, String table, String column, String by) {
        UUID thing = switch (source) {
            case "rental" -> rental();
            case "order" -> order();
            default -> auction();
        };
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(of(source)).isEmpty();

        plant(table, column, by, thing, 1);
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(months.find(month).orElseThrow().state()).isEqualTo(MonthState.OPEN);
        assertThat(of(source)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.thing()).isEqualTo(thing);
            // A rental has two lines; a pass is a thousand won.
            assertThat(Math.abs(found.by())).isIn(1L, 2L, 50L, 1000L);
        });
        UUID operator = people.admin().id();
        assertThatThrownBy(() -> closing.ask(month, operator)).isInstanceOf(Refusal.class);

        plant(table, column, by, thing, -1);
        settle();
        assertThat(of(source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE sandbox_toss_payment SET amount = amount + :won WHERE order_id = :order, gateway.taken",
        "UPDATE payment_attempt SET amount = amount + :won WHERE id::text = :order, gateway.taken"
    })
    void oneWonThatAGatewayTookAndMadangDoesNotKnowBlocks(String plant, String what) {
        UUID attempt = attemptOf(order());
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(of("gateway")).isEmpty();
        assertThat(months.figures(month))
                .filteredOn(figure -> figure.name().equals("TOSS.taken"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount()).isEqualTo(Won.of(12_345)));

        plant(plant, attempt, 1);
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(of("gateway")).singleElement().satisfies(found -> {
            assertThat(found.what()).isEqualTo(what);
            assertThat(found.thing()).isEqualTo(attempt);
            assertThat(Math.abs(found.by())).isEqualTo(1);
        });
        assertThat(months.find(month).orElseThrow().state()).isEqualTo(MonthState.OPEN);
        assertThat(people.browserOf(people.admin())
                        .get("/admin/settlements/" + month)
                        .text("main"))
                .contains("결제사가 받았다는 금액이 결제 내역과 달라요");

        plant(plant, attempt, -1);
        settle();
        assertThat(of("gateway")).isEmpty();
    }

    @Test
    void whatAGatewayGaveBackByItselfAndWhatItTookForNobodyBlocks() {
        UUID attempt = attemptOf(order());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO sandbox_toss_cancel (transaction_key, payment_key, amount, balance, reason, canceled_at)
                            SELECT 'back-' || payment_key, payment_key, 1, amount - 1, '고객 문의', approved_at FROM sandbox_toss_payment
                            WHERE order_id = ?""").param(attempt.toString()).update();
            jdbc.sql("""
                            INSERT INTO sandbox_toss_payment (payment_key, order_id, order_name, amount, balance, status, by_widget, success_url,
                              fail_url, requested_at, approved_at)
                            SELECT payment_key || '-2', 'nobody', order_name, 1, 1, 'DONE', true, '/', '/', requested_at, approved_at
                            FROM sandbox_toss_payment WHERE order_id = ?""").param(attempt.toString()).update();
        });
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(of("gateway"))
                .extracting(found -> found.what() + " " + found.thing() + " " + found.by())
                .containsExactlyInAnyOrder("gateway.back " + attempt + " -1", "gateway.taken null -1");
        transaction.executeWithoutResult(status -> List.of(
                        "DELETE FROM sandbox_toss_cancel WHERE payment_key IN (SELECT payment_key FROM sandbox_toss_payment WHERE order_id = ?)",
                        "DELETE FROM sandbox_toss_payment WHERE payment_key = (SELECT payment_key || '-2' FROM sandbox_toss_payment WHERE order_id = ?)")
                .forEach(sql -> jdbc.sql(sql).param(attempt.toString()).update()));
        settle();
        assertThat(of("gateway")).isEmpty();
    }

    private UUID attemptOf(UUID thing) {
        return transaction.execute(status -> jdbc.sql("SELECT id FROM payment_attempt WHERE thing_id = ? AND kept")
                .param(thing)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
    }

    private void plant(String sql, UUID attempt, int won) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql)
                .param("won", won)
                .param("order", attempt.toString())
                .update());
    }

    /** Nobody is owed less for what operators give back: it is Madang's, and stands in the service's month as that. */
    @ParameterizedTest
    @CsvSource({"rental, false", "rental, true", "order, false", "order, true"})
    void whatAnOperatorGivesBackIsNotTakenFromWhoIsOwed(String source, boolean refused) {
        UUID thing = source.equals("rental") ? rental() : order();
        givenBack(thing, 5_000, refused);
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(of(source)).isEmpty();
        assertThat(borne()).isEqualTo(refused ? 0 : 5_000);

        clock.moveTo(month.atEndOfMonth(), LocalTime.NOON);
        givenBack(thing, 1_000, false);
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(3, 0));
        settle();
        assertThat(of(source)).isEmpty();
        assertThat(borne()).isEqualTo(refused ? 1_000 : 6_000);
    }

    /** What the thing gives back after an operator has does not go back twice, and is not kept by the thing either. */
    @Test
    void whatAThingGivesBackAfterAnOperatorHasIsNotOwedToAnybody() {
        UUID order = order();
        givenBack(order, 12_000, false);
        transaction.executeWithoutResult(status -> {
            refunding.refund("order", order, Won.of(2_345), "order.refund.returned");
            refunding.refund("order", order, Won.of(2_345), "order.refund.returned");
            jdbc.sql("UPDATE shop_order SET returned = 2345 WHERE id = ?")
                    .param(order)
                    .update();
        });
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(of("order")).isEmpty();
        assertThat(borne()).isEqualTo(10_000);
    }

    private void givenBack(UUID thing, long won, boolean refused) {
        UUID attempt = attemptOf(thing);
        // Together, so that nobody asks a gateway that knows nothing of it meanwhile.
        transaction.executeWithoutResult(status -> {
            assertThat(operatorRefunds.give(
                            people.admin().id(),
                            attempt,
                            Won.of(won),
                            "가방 끈이 끊어져 있었어요",
                            Ids.next().toString()))
                    .isTrue();
            jdbc.sql("""
                            UPDATE payment_refund
                            SET try_at = NULL, status = :status, done_at = CASE :status WHEN 'DONE' THEN due_at END
                            WHERE attempt_id = :attempt AND try_at IS NOT NULL""")
                    .param("status", refused ? "REFUSED" : "DONE")
                    .param("attempt", attempt)
                    .update();
        });
    }

    private long borne() {
        return months.figures(month).stream()
                .filter(figure -> figure.name().equals("borne"))
                .mapToLong(figure -> figure.amount().amount())
                .sum();
    }

    @Test
    void whatWasWrittenDownWronglyIsPutRightByALineBesideIt() {
        UUID order = order();
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        plant("settlement_record", "amount", "thing_id", order, 1);
        settle();
        Browser operator = people.browserOf(people.admin());
        FoundDifference wrong = of("order").stream()
                .filter(found -> found.key() != null)
                .findFirst()
                .orElseThrow();
        String address = "/admin/settlements/" + month;
        assertThat(operator.get(address).text("main")).contains("기록 12,346 · 다시 계산 12,345 · 차이 1");
        Page refused =
                operator.post(address + "/corrections", "difference", wrong.id().toString(), "reason", "왜");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("details[open] [name=reason]").eachAttr("value"))
                .containsExactly("왜");
        assertThat(operator.post(
                                address + "/corrections",
                                "difference",
                                wrong.id().toString(),
                                "reason",
                                "잘못 적었어요")
                        .status())
                .isEqualTo(303);

        settle();
        assertThat(of("order")).isEmpty();
        UUID statement =
                transaction.execute(status -> jdbc.sql("SELECT id FROM settlement_statement WHERE account_id = ?")
                        .param(payee)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .single());
        assertThat(people.browserOf(seller).get("/settlements/" + statement).text("main"))
                .contains("12,345원", "바로잡음", "-1원", "잘못 적었어요");
    }

    @ParameterizedTest
    @CsvSource({"order, 11728", "auction, 6650"})
    void whatWasWrittenDownForAnotherIsFoundAndGivenToWhoseItIs(String source, long payout) {
        UUID thing = source.equals("order") ? order() : auction();
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        UUID another = people.member("남").id();
        behindEverybody(
                "settlement_record",
                "UPDATE settlement_record SET account_id = ?, payee_id = ? WHERE key = ?",
                another,
                another,
                thing);
        settle();
        assertThat(of(source))
                .extracting(FoundDifference::what)
                .containsExactlyInAnyOrder("line.ACCOUNT", "recount.ACCOUNT");
        correct(source, "line.ACCOUNT");

        settle();
        assertThat(of(source)).isEmpty();
        assertThat(payout(payee)).isEqualTo(payout);
        assertThat(payout(another)).isZero();
    }

    /** What was written down is whose the auction is; to whom the winner's passes are owed says only the ledger. */
    @Test
    void whatTheLedgerOwesToAnotherIsFound() {
        UUID auction = auction();
        owe(auction, people.member("남").id());
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        assertThat(of("auction")).extracting(FoundDifference::what).containsExactly("recount.ACCOUNT");

        owe(auction, payee);
        settle();
        assertThat(of("auction")).isEmpty();
    }

    private void owe(UUID auction, UUID payee) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "INSERT INTO pass_account (owner_id, kind) VALUES (?, 'OWED') ON CONFLICT DO NOTHING")
                .param(payee)
                .update());
        behindEverybody("pass_line", """
                UPDATE pass_line SET owner_id = ? WHERE kind = 'OWED'
                  AND transaction_id IN (SELECT id FROM pass_transaction WHERE thing_id = ?)""", payee, auction);
    }

    @Test
    void aLineThatNobodySaysIsFoundAndTakenBack() {
        order();
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        behindEverybody("settlement_record", """
                INSERT INTO settlement_record (source, key, part, kind, account_id, payee_id, thing_id, at, month, amount, fee, recorded_at)
                SELECT source, uuidv7(), part, kind, account_id, payee_id, uuidv7(), at, month, 3000, 150, recorded_at
                FROM settlement_record WHERE source = 'order' AND account_id = ?""", payee);
        settle();
        assertThat(of("order"))
                .extracting(found -> found.what() + " " + found.recorded() + " " + found.recounted())
                .containsExactlyInAnyOrder(
                        "line.AMOUNT 3000 0", "line.FEE 150 0", "recount.AMOUNT 3000 0", "recount.FEE 150 0");
        correct("order", "line.AMOUNT");

        settle();
        assertThat(of("order")).isEmpty();
        assertThat(payout(payee)).isEqualTo(12_345 - 617);
    }

    @Test
    void aLineInAMonthInWhichItDidNotBecomeDueIsFound() {
        UUID order = order();
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        behindEverybody(
                "settlement_record",
                "UPDATE settlement_record SET month = month + interval '1 month' WHERE key = ?",
                order);
        settle();
        assertThat(of("order")).extracting(FoundDifference::what).containsExactly("line.MONTH");
        behindEverybody(
                "settlement_record",
                "UPDATE settlement_record SET month = month - interval '1 month' WHERE key = ?",
                order);
    }

    /** What was written down is what the host's ledger says; that it is not a tenth of the rent says only the rule. */
    @Test
    void aFeeThatIsNotTheRulesIsFound() {
        UUID rental = rental();
        behindEverybody(
                "earning", "UPDATE earning SET amount = amount + 7 WHERE kind = 'FEE' AND reservation_id = ?", rental);
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        assertThat(of("rental"))
                .extracting(found -> found.what() + " " + found.recorded() + " " + found.recounted())
                .containsExactly("recount.FEE 4493 4500");
    }

    /** Its passes may be used long after. */
    @Test
    void aLotWhosePriceWasNotPaidIsFoundInEveryMonthInWhichItIsUsed() {
        UUID lot = purse.fill(payer, 30);
        month = month.plusMonths(1);
        clock.moveTo(month.atDay(5), LocalTime.NOON);
        auction();
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        assertThat(of("purchase")).extracting(FoundDifference::thing).contains(lot);
    }

    @Test
    void aMonthForWhoseThingsMoneyWentBackIsCountedAgainBeforeItIsClosed() {
        UUID order = order();
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        UUID operator = people.admin().id();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE settlement_month SET state = 'CLOSED', asked_by = :one, asked_at = now(), closed_by = :other, closed_at = now()
                        WHERE month < :month AND state <> 'CLOSED'""")
                .param("one", operator)
                .param("other", people.admin().id())
                .param("month", month.atDay(1))
                .update());
        closing.ask(month, operator);
        clock.advance(Duration.ofHours(1));
        transaction.executeWithoutResult(
                status -> refunding.refund("order", order, Won.of(1_000), "order.refund.returned"));
        assertThatThrownBy(() -> closing.close(month, people.admin().id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("settlement.refused.touched"));
    }

    @Test
    void nobodyLeavesWhileSomethingIsOwedToThem() {
        rental();
        order();
        auction();
        String leaving = people.browserOf(seller).get("/me/leaving").text("main");
        assertThat(leaving).contains("아직 정산에 적히지 않은 대여 1건", "아직 정산에 적히지 않은 판매 1건", "아직 정산에 적히지 않은 낙찰 판매 1건");
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));
        settle();
        assertThat(people.browserOf(seller).get("/me/leaving").text("main"))
                .doesNotContain("정산에 적히지 않은")
                .contains("아직 마감되지 않은 정산 1달");
    }

    /** As an operator does on the page, and once for all differences of the line. */
    private void correct(String source, String what) {
        FoundDifference wrong = of(source).stream()
                .filter(found -> found.what().equals(what))
                .findFirst()
                .orElseThrow();
        assertThat(people.browserOf(people.admin())
                        .post(
                                "/admin/settlements/" + month + "/corrections",
                                "difference",
                                wrong.id().toString(),
                                "reason",
                                "잘못 적었어요")
                        .status())
                .isEqualTo(303);
    }

    private long payout(UUID account) {
        return transaction.execute(status -> jdbc.sql("SELECT payout FROM settlement_statement WHERE account_id = ?")
                .param(account)
                .query(Long.class)
                .single());
    }

    private void behindEverybody(String table, String sql, UUID... ids) {
        transaction.executeWithoutResult(status -> {
            run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            jdbc.sql(sql).params(List.of(ids)).update();
            run("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        });
    }

    private List<FoundDifference> of(String source) {
        return differences.of(month).stream()
                .filter(found -> found.source().equals(source))
                .toList();
    }

    private Outcome settle() {
        return runs.run(SettlingWork.NAME, month.toString(), null);
    }

    /** Behind everybody's back, as nobody who goes through the desks could. */
    private void plant(String table, String column, String by, UUID thing, int won) {
        String where = by.equals("transaction")
                ? "kind = 'OWED' AND transaction_id IN (SELECT id FROM pass_transaction WHERE thing_id = :thing)"
                : by + " = :thing" + (table.equals("earning") ? " AND kind = 'RENT'" : "");
        List<String> guards = transaction.execute(status -> jdbc.sql("""
                        SELECT tgname FROM pg_trigger WHERE tgrelid = CAST(:table AS regclass) AND NOT tgisinternal""")
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .list());
        transaction.executeWithoutResult(status -> {
            guards.forEach(guard -> run("ALTER TABLE " + table + " DISABLE TRIGGER " + guard));
            jdbc.sql("UPDATE " + table + " SET " + column + " = " + column + " + :won WHERE " + where)
                    .param("won", won)
                    .param("thing", thing)
                    .update();
            guards.forEach(guard -> run("ALTER TABLE " + table + " ENABLE TRIGGER " + guard));
        });
    }

    private UUID rental() {
        return things.rental(payee, payer, 45_000);
    }

    private UUID order() {
        return things.order(payee, payer, 12_345);
    }

    private UUID auction() {
        return things.auction(payee, payer, 7);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
