package dev.madang.settlement.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.center.registration.RegistrationDesk;
import dev.madang.pass.PassPurse;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.settlement.record.RecordingWork;
import dev.madang.settlement.run.Runs;
import dev.madang.settlement.run.Runs.Outcome;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class SettlementTest {

    /** Months that nobody else's tests live in: each test has one, before those of the tests before it. */
    private static YearMonth next = YearMonth.of(2060, 12);

    private static final List<String> PAID = List.of("""
            INSERT INTO pass_purchase (id, member_id, passes, price, created_at, paid_at)
            SELECT id, member_id, passes, price, :now, :now FROM pass_lot WHERE id = :lot""", """
            INSERT INTO payment_attempt (id, kind, thing_id, payer_id, amount, order_name, return_path, status, payment_key, captured_at,
              kept, created_at, provider)
            SELECT id, 'pass', id, member_id, price, '이용권', '/passes', 'DONE', 'paid-' || id, :now, true, :now, 'KAKAOPAY'
            FROM pass_lot WHERE id = :lot""", """
            INSERT INTO sandbox_kakaopay_payment (tid, partner_order_id, partner_user_id, item_name, amount, balance, status,
              approval_url, cancel_url, fail_url, created_at, approved_at)
            SELECT 'paid-' || id, id::text, id::text, '이용권', price, price, 'SUCCESS_PAYMENT', '/', '/', '/', :now, :now
            FROM pass_lot WHERE id = :lot""");

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    RegistrationDesk registrations;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    PassPurse purse;

    @Autowired
    Runs runs;

    @Autowired
    Months months;

    @Autowired
    Closing closing;

    @Autowired
    Differences differences;

    @Autowired
    StatementBook statements;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    Mailbox mailbox;

    private YearMonth month;

    @BeforeEach
    void inAMonthOfItsOwn() {
        next = next.minusMonths(3);
        month = next;
        clock.moveTo(month.atDay(3), LocalTime.NOON);
    }

    @Test
    void aNightWritesDownWhatWasUsedOnceAndForGood() {
        Used used = used(2);

        assertThat(record(used.day())).isEqualTo(Outcome.COMPLETED);
        assertThat(record(used.day())).isEqualTo(Outcome.COMPLETED);

        assertThat(recorded(used.here().center())).containsExactly("use 3 3000 300", "use 3 3000 300");
        assertThatThrownBy(() -> change("UPDATE settlement_record SET amount = amount + 1 WHERE account_id = ?", used))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> change("DELETE FROM settlement_record WHERE account_id = ?", used))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aMonthAddsUpAndIsClosedByTwo() {
        Used used = used(2);
        record(used.day());
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));

        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(months.find(month).orElseThrow().state()).isEqualTo(MonthState.CHECKED);
        Statement statement = statement(used);
        assertThat(statement.amount()).isEqualTo(Won.of(6000));
        assertThat(statement.fee().plus(statement.vat())).isEqualTo(Won.of(600));
        assertThat(statement.vat()).isEqualTo(Won.of(54));
        assertThat(statement.payout()).isEqualTo(Won.of(5400));

        assertThat(settle()).isEqualTo(Outcome.COMPLETED);
        assertThat(statement(used).checksum()).isEqualTo(statement.checksum());

        looksAt(used, statement);

        CurrentMember one = people.admin();
        CurrentMember other = people.admin();
        closeWhatOtherTestsLeftOpen(one, other);
        refused("settlement.refused.not-asked", () -> closing.close(month, one.id()));
        closing.ask(month, one.id());
        refused("settlement.refused.same-operator", () -> closing.close(month, one.id()));
        closing.close(month, other.id());
        assertThat(months.find(month).orElseThrow().state()).isEqualTo(MonthState.CLOSED);
        refused("settlement.refused.closed", () -> closing.close(month, other.id()));
        assertThat(settle()).isEqualTo(Outcome.FAILED);
        comesBackAndIsOwedAgain(used, statement);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        jdbc.sql("TRUNCATE settlement_statement CASCADE").update()))
                .hasMessageContaining("is refused");
        assertThatThrownBy(() -> change(
                        "UPDATE settlement_statement SET amount = amount + 1, payout = payout + 1 WHERE account_id = ?",
                        used))
                .hasMessageContaining("is closed");
    }

    @Test
    void oneWonThatDiffersKeepsTheMonthOpen() {
        Used used = used(1);
        record(used.day());
        plant(
                "UPDATE pass_lot SET price = price + 1000 WHERE member_id = ?",
                used.member().id());
        clock.moveTo(month.plusMonths(1).atDay(1), LocalTime.of(2, 0));

        assertThat(settle()).isEqualTo(Outcome.COMPLETED);

        assertThat(months.find(month).orElseThrow().state()).isEqualTo(MonthState.OPEN);
        assertThat(differences.of(month))
                .extracting(found -> found.source() + " " + found.what())
                .contains("class line.AMOUNT", "class recount.AMOUNT", "pass owed.AMOUNT", "purchase purchase.paid");
        assertThat(differences.of(month))
                .filteredOn(found -> found.source().equals("class"))
                .allSatisfy(
                        found -> assertThat(found.thing()).isEqualTo(used.here().slot()));
        refused(
                "settlement.refused.not-checked",
                () -> closing.ask(month, people.admin().id()));

        plant(
                "UPDATE pass_lot SET price = price - 1000 WHERE member_id = ?",
                used.member().id());
        settle();
        assertThat(months.find(month).orElseThrow().state()).isEqualTo(MonthState.CHECKED);
    }

    @Test
    void manyWhoBeginTheSameRunMakeEachLineOnce() throws Exception {
        Used used = used(2);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Outcome>> all = List.of(
                    () -> record(used.day()),
                    () -> record(used.day()),
                    () -> record(used.day()),
                    () -> record(used.day()));
            var outcomes = threads.invokeAll(all);
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isIn(Outcome.COMPLETED, Outcome.UNDER_WAY);
            }
        }
        assertThat(recorded(used.here().center())).hasSize(2);
    }

    @Test
    void aMonthThatIsNotOverIsNotComputed() {
        refused("settlement.refused.not-over", () -> months.requireComputable(month));
        refused("settlement.refused.future", () -> months.requireComputable(month.plusMonths(1)));
        assertThat(settle()).isEqualTo(Outcome.FAILED);
    }

    private void looksAt(Used used, Statement statement) {
        Browser partner = people.browserOf(used.here().partner());
        assertThat(partner.get("/partner/settlements").text("main")).contains("연남 클라이밍", "확인됨", "5,400원");
        Page page = partner.get("/settlements/" + statement.id());
        assertThat(page.text("main")).contains("6,000원", "-546원", "-54원", "5,400원", "처음 볼더링", statement.checksum());
        assertThat(partner.get("/settlements/" + statement.id() + "/lines.xlsx").status())
                .isEqualTo(200);
        Browser other = people.browserOf(people.member("이웃"));
        assertThat(other.get("/settlements/" + statement.id()).status()).isEqualTo(404);
        assertThat(other.get("/partner/settlements").text("main")).contains("아직 정산할 것이 없어요");
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.get("/admin/settlements").text("main")).contains("한 달 정산", "끝남");
        assertThat(operator.get("/admin/settlements/" + month).text("main"))
                .contains("확인됨", "다른 금액이 없어요", "지난달에서 넘어온 금액 0원", "-546원", "-54원");
        assertThat(operator.get("/admin/settlements/statements/" + statement.id())
                        .text("main"))
                .contains("5,400원");
        Page early = operator.post("/admin/settlements/runs", "job", "settle", "of", "2199-01");
        assertThat(early.text("main [role=alert]")).contains("아직 오지 않은 달");
        assertThat(early.html().select("#of").val()).isEqualTo("2199-01");
        assertThat(early.html().select("#job option[selected]").val()).isEqualTo("settle");
        assertThat(operator.post("/admin/settlements/runs", "job", "record", "of", "어제")
                        .text("main [role=alert]"))
                .contains("2026-11-30처럼");
    }

    /** Months are closed one after the other. */
    private void closeWhatOtherTestsLeftOpen(CurrentMember one, CurrentMember other) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE settlement_month SET state = 'CLOSED', asked_by = :one, asked_at = now(), closed_by = :other, closed_at = now()
                        WHERE month < :month AND state <> 'CLOSED'""")
                .param("one", one.id())
                .param("other", other.id())
                .param("month", month.atDay(1))
                .update());
    }

    private void comesBackAndIsOwedAgain(Used used, Statement statement) {
        Browser partner = people.browserOf(used.here().partner());
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.post("/admin/settlements/payouts/files").text("main [role=alert]"))
                .contains("보낼 지급이 없어요");
        String page = "/settlements/" + statement.id();
        assertThat(partner.get("/").text(".todo")).contains("정산받을 돈 5,400원이 기다려요");
        assertThat(partner.get("/partner/settlements").text("main")).contains("보낼 계좌를 아직 몰라요", "지급 기다림");
        assertThat(partner.get(page).text("aside")).contains("보낼 계좌를 아직 몰라요");
        assertThat(operator.get("/admin/settlements/statements/" + statement.id())
                        .text("aside"))
                .as("it is not theirs to give")
                .contains("받을 사람이 아직 계좌를 알려 주지 않아")
                .doesNotContain("보낼 계좌를 아직 몰라요");
        await().untilAsserted(() ->
                assertThat(partner.get("/notifications").text("main")).contains("받을 금액 5,400원을 보낼 계좌를 알려 주세요"));
        assertThat(account(partner, "1", People.PASSWORD).text("main")).contains("숫자 8~16자리로");
        assertThat(account(partner, "110-123-456789", "wrong-password").status())
                .isEqualTo(422);
        assertThat(account(partner, "110-123-456789", People.PASSWORD).status()).isEqualTo(303);
        assertThat(partner.get("/settlements/account").text("main"))
                .contains("신한은행", "6789")
                .doesNotContain("110123456789");
        assertThat(text(
                        "SELECT encode(number, 'escape') FROM payout_account WHERE member_id = ?",
                        used.here().partner().id()))
                .doesNotContain("110123456789");

        await().until(() -> mailbox.lettersTo(used.here().partner().email()).stream()
                .anyMatch(letter -> letter.subject().contains("정산 계좌가 바뀌었어요")));
        plant(
                "UPDATE payout_account SET number = '' WHERE member_id = ?",
                used.here().partner().id());
        assertThat(operator.post("/admin/settlements/payouts/files").text("main [role=alert]"))
                .contains("등록된 계좌를 읽을 수 없어요");
        assertThat(account(partner, "110-123-456789", People.PASSWORD).status()).isEqualTo(303);

        assertThat(partner.get("/").text("main")).doesNotContain("정산받을 돈");
        assertThat(partner.get(page).text("aside")).contains("다음 지급 때 끝자리 6789 계좌로");
        assertThat(operator.post("/admin/settlements/payouts/files").status()).isEqualTo(303);
        assertThat(partner.get(page).text("aside")).contains("끝자리 6789 계좌로 보냈어요");
        assertThat(partner.get("/partner/settlements").text("main")).contains("지급함");
        UUID payout = UUID.fromString(text("SELECT id::text FROM payout WHERE statement_id = ?", statement.id()));
        String file = text("SELECT file_id::text FROM payout WHERE id = ?", payout);
        assertThat(operator.get("/admin/settlements/payouts/files/" + file + ".csv")
                        .body())
                .contains(payout + ",088,110123456789,김센터,5400\r\n", "TOTAL,,1,,5400");
        assertThat(partner.get("/admin/settlements/payouts/files/" + file + ".csv")
                        .status())
                .isEqualTo(403);
        staysAsItWasSent(payout);
        plant("UPDATE payout SET number = '', holder = '…' WHERE id = ?", payout);
        assertThat(operator.get("/admin/settlements/payouts/files/" + file + ".csv")
                        .body())
                .contains(payout + ",088,…,…,5400\r\n");
        String back = "/admin/settlements/payouts/" + payout + "/return";
        Page refused = operator.post(back, "reason", "왜");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("details[open] #reason-" + payout).val())
                .isEqualTo("왜");
        assertThat(operator.post(back, "reason", "예금주 불일치").status()).isEqualTo(303);
        assertThat(operator.post(back, "reason", "예금주 불일치").status()).isEqualTo(409);
        assertThat(partner.get(page).text("aside")).contains("은행에서 돌아왔어요");

        clock.moveTo(month.plusMonths(2).atDay(1), LocalTime.of(2, 0));
        assertThat(runs.run(SettlingWork.NAME, month.plusMonths(1).toString(), null))
                .isEqualTo(Outcome.COMPLETED);
        assertThat(differences.of(month.plusMonths(1))).isEmpty();
        assertThat(text(
                        "SELECT payout::text FROM settlement_statement WHERE account_id = ? ORDER BY month DESC LIMIT 1",
                        used.here().center()))
                .isEqualTo("5400");
        assertThat(operator.get("/admin/settlements/" + month.plusMonths(1)).text("main"))
                .contains("은행에서 돌아온 지급 5,400원");
    }

    private void staysAsItWasSent(UUID payout) {
        List.of(
                        "UPDATE payout SET amount = amount + 1 WHERE id = ?",
                        "UPDATE payout SET statement_id = uuidv7() WHERE id = ?",
                        "UPDATE payout SET state = 'READY', file_id = NULL, sent_at = NULL, number = NULL WHERE id = ?",
                        "DELETE FROM payout WHERE id = ?")
                .forEach(sql ->
                        assertThatThrownBy(() -> plant(sql, payout)).as(sql).hasMessageContaining("is refused"));
    }

    private static Page account(Browser browser, String number, String password) {
        return browser.post(
                "/settlements/account", "bank", "SHINHAN", "number", number, "holder", "김센터", "password", password);
    }

    private String text(String sql, UUID id) {
        return transaction.execute(
                status -> jdbc.sql(sql).param(id).query(String.class).single());
    }

    private record Used(Stand here, CurrentMember member, LocalDate day) {}

    /** So many come to a class. */
    private Used used(int members) {
        Stand here = stand.withSeats(10);
        List<CurrentMember> all =
                Stream.generate(this::memberWithPasses).limit(members).toList();
        all.forEach(member -> registrations.register(here.slot(), member.id()));
        clock.advance(Duration.ofDays(3));
        jobs.stream().filter(job -> job.name().equals("settle-begun-slots")).forEach(ClusteredJob::run);
        return new Used(here, all.getFirst(), Seoul.dayOf(clock.instant()));
    }

    /** Bought and paid for, as both books say. */
    private CurrentMember memberWithPasses() {
        CurrentMember member = people.member("수강생");
        UUID lot = purse.fill(member.id(), 10);
        transaction.executeWithoutResult(status -> PAID.forEach(sql ->
                jdbc.sql(sql).param("lot", lot).param("now", clock.instant()).update()));
        return member;
    }

    private Outcome record(LocalDate day) {
        return runs.run(RecordingWork.NAME, day.toString(), null);
    }

    private Outcome settle() {
        return runs.run(SettlingWork.NAME, month.toString(), null);
    }

    private Statement statement(Used used) {
        UUID id = transaction.execute(status -> jdbc.sql("SELECT id FROM settlement_statement WHERE account_id = ?")
                .param(used.here().center())
                .query(UUID.class)
                .single());
        return statements.of(used.here().partner().id(), id);
    }

    private List<String> recorded(UUID center) {
        return transaction.execute(
                status -> jdbc.sql("""
                        SELECT part || ' ' || passes || ' ' || amount || ' ' || fee FROM settlement_record WHERE account_id = ?""").param(center).query(String.class).list());
    }

    /** Below nothing is nothing to be paid, and is not told as if it were. */
    @Test
    void whatIsLeftForTheNextMonthIsToldAsThat() {
        CurrentMember seller = people.member("받는 이");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("INSERT INTO settlement_month (month, state) VALUES (?, 'OPEN')")
                    .param(month.atDay(1))
                    .update();
            jdbc.sql("""
                            INSERT INTO settlement_statement (month, kind, account_id, payee_id, opening, lines, passes, amount, fee, vat, payout,
                              checksum, computed_at)
                            VALUES (:month, 'SELLER', :seller, :seller, 0, 1, 0, -3000, 0, 0, -3000, '', :now)""")
                    .param("month", month.atDay(1))
                    .param("seller", seller.id())
                    .param("now", clock.instant())
                    .update();
            events.publishEvent(new MonthClosed(month));
        });
        Browser browser = people.browserOf(seller);
        await().until(() -> browser.get("/notifications").text("main").contains("받을 금액이 없고, 3,000원은 다음 정산에서 빠져요"));
        assertThat(browser.get("/notifications").text("main")).doesNotContain("-3,000원");
    }

    private void change(String sql, Used used) {
        plant(sql, used.here().center());
    }

    private void plant(String sql, UUID id) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).param(id).update());
    }

    private static void refused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
