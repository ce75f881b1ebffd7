package dev.madang.pass.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.PassPurse;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.shared.Ids;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class LedgerTest {

    @Autowired
    Passes passes;

    @Autowired
    Lots lots;

    @Autowired
    LedgerProof proof;

    @Autowired
    PassPurse purse;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID member;
    PassUse auction;

    @BeforeEach
    void aMember() {
        member = people.member("회원").id();
        auction = new PassUse(member, PassUse.AUCTION, Ids.next());
    }

    @Test
    void whatIsSetAsideIsNotFreeAndComesBackWhenReleased() {
        purse.fill(member, 10);

        setAside(auction, 7);
        assertThat(passes.free(member)).isEqualTo(3);
        assertThat(passes.setAside(auction)).isEqualTo(7);

        transaction.executeWithoutResult(status -> passes.release(auction, "pass.line.less.auction"));
        assertThat(passes.free(member)).isEqualTo(10);
        assertThat(passes.setAside(auction)).isZero();
    }

    @Test
    void exactlySoManyAreKeptHoweverOftenItIsAsked() {
        purse.fill(member, 10);

        setAside(auction, 4);
        setAside(auction, 4);
        assertThat(passes.free(member)).isEqualTo(6);
        setAside(auction, 9);
        assertThat(passes.free(member)).isEqualTo(1);
        setAside(auction, 2);
        assertThat(passes.free(member)).isEqualTo(8);
        assertThat(passes.setAside(auction)).isEqualTo(2);
    }

    @Test
    void whoHasTooFewIsToldHowManyAndKeepsWhatIsSetAside() {
        purse.fill(member, 5);
        setAside(auction, 3);

        assertThatThrownBy(() -> setAside(auction, 6)).isInstanceOfSatisfying(NotEnoughPasses.class, refused -> {
            assertThat(refused.needed()).isEqualTo(3);
            assertThat(refused.free()).isEqualTo(2);
        });
        assertThat(passes.setAside(auction)).isEqualTo(3);
        assertThat(passes.free(member)).isEqualTo(2);
    }

    @Test
    void whatIsSpentIsOwedOnceHoweverOftenItIsSpent() {
        purse.fill(member, 5);
        UUID seller = people.member("상인").id();
        setAside(auction, 3);

        transaction.executeWithoutResult(status -> passes.spend(auction, seller));
        transaction.executeWithoutResult(status -> passes.spend(auction, seller));
        transaction.executeWithoutResult(status -> passes.release(auction, "pass.line.less.auction"));

        assertThat(balance(seller, "OWED")).isEqualTo(3);
        assertThat(passes.free(member)).isEqualTo(2);
    }

    @Test
    void theOldestAreSpentFirstAndTheLastAreGivenBackFirst() {
        UUID old = purse.fill(member, 5);
        clock.advance(Duration.ofDays(1));
        UUID young = purse.fill(member, 5);

        setAside(auction, 7);
        assertThat(freeOf(old)).isZero();
        assertThat(freeOf(young)).isEqualTo(3);

        setAside(auction, 4);
        assertThat(freeOf(old)).isEqualTo(1);
        assertThat(freeOf(young)).isEqualTo(5);
    }

    @Test
    void passesExpireAfterFiveYearsByTheClockAndThenByTheJob() {
        UUID lot = purse.fill(member, 5);
        setAside(auction, 2);
        clock.advance(Duration.ofDays(5 * 365 + 2));

        assertThat(passes.free(member)).isZero();
        assertThatThrownBy(() -> setAside(auction, 3)).isInstanceOf(NotEnoughPasses.class);

        assertThat(expire(lot)).isTrue();
        assertThat(expire(lot)).isFalse();
        assertThat(freeOf(lot)).isZero();
        assertThat(passes.setAside(auction)).isEqualTo(2);

        transaction.executeWithoutResult(status -> passes.release(auction, "pass.line.less.auction"));
        assertThat(passes.free(member)).isZero();
        assertThat(expire(lot)).isTrue();
        assertThat(proof.findings()).isEmpty();
    }

    @Test
    void outsideOfATransactionNothingMoves() {
        assertThatThrownBy(() -> passes.setAside(auction, 1)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aTransactionThatDoesNotSumToZeroIsRefusedByTheDatabase() {
        UUID lot = purse.fill(member, 5);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> write(lot, "FREE", -1)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("do not sum to zero");
        assertThat(passes.free(member)).isEqualTo(5);
    }

    @Test
    void noBalanceFallsBelowZero() {
        UUID lot = purse.fill(member, 5);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> write(lot, "FREE", -6)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining("pass_account_not_below_zero");
    }

    @Test
    void whatIsBookedIsNeverChanged() {
        UUID lot = purse.fill(member, 5);

        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> jdbc.sql("DELETE FROM pass_line WHERE lot_id = ?")
                                .param(lot)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theProofFindsABalanceThatItsLinesDoNotGive() {
        purse.fill(member, 5);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE pass_account SET balance = 6 WHERE owner_id = ? AND kind = 'FREE'")
                    .param(member)
                    .update();
            assertThat(proof.findings()).anyMatch(finding -> finding.contains(member.toString()));
            status.setRollbackOnly();
        });
    }

    private void write(UUID lot, String account, int passes) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO pass_transaction (id, kind, member_id, reason, at)
                        VALUES (:id, 'SPEND', :member, 'test.reason', :now)""")
                .param("id", id)
                .param("member", member)
                .param("now", clock.instant())
                .update();
        jdbc.sql("INSERT INTO pass_line (transaction_id, owner_id, kind, lot_id, passes) VALUES (?, ?, ?, ?, ?)")
                .params(id, member, account, lot, passes)
                .update();
    }

    private void setAside(PassUse use, int many) {
        transaction.executeWithoutResult(status -> passes.setAside(use, many));
    }

    private boolean expire(UUID lot) {
        return Boolean.TRUE.equals(transaction.execute(status -> lots.expire(lot)));
    }

    private int freeOf(UUID lot) {
        return number("SELECT free FROM pass_lot WHERE id = ?", lot);
    }

    private int balance(UUID owner, String kind) {
        return number("SELECT balance FROM pass_account WHERE owner_id = ? AND kind = ?", owner, kind);
    }

    private int number(String query, Object... parameters) {
        return transaction.execute(status ->
                jdbc.sql(query).params(parameters).query(Integer.class).single());
    }
}
