package dev.madang.pass.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.PassPurse;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.shared.Ids;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same passes for many things at once, by the ledger and, to see that it matters, by reading first and writing then. */
@MadangTest
class LedgerConcurrencyTest {

    private static final int RUSHES = 10;
    private static final int THREADS = 40;

    @Autowired
    Passes passes;

    @Autowired
    LedgerProof proof;

    @Autowired
    PassPurse purse;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twentyPassesBackFourUsesOfFiveInEveryRush() throws Exception {
        for (int rush = 0; rush < RUSHES; rush++) {
            UUID member = people.member("회원").id();
            purse.fill(member, 20);

            assertThat(taken(() -> setAside(new PassUse(member, PassUse.REGISTRATION, Ids.next()), 5)))
                    .isEqualTo(4);
            assertThat(passes.free(member)).isZero();
        }
        assertThat(proof.findings()).isEmpty();
    }

    @Test
    void whoReadsTheBalanceFirstAndWritesItThenSpendsThemTwice() throws Exception {
        transaction.executeWithoutResult(status -> jdbc.sql("CREATE TABLE naive_pass_account (balance int NOT NULL)")
                .update());
        try {
            int most = 0;
            for (int rush = 0; rush < 30 && most <= 4; rush++) {
                transaction.executeWithoutResult(status -> {
                    jdbc.sql("DELETE FROM naive_pass_account").update();
                    jdbc.sql("INSERT INTO naive_pass_account VALUES (20)").update();
                });
                most = Math.max(most, taken(this::readThenWrite));
            }
            assertThat(most).isGreaterThan(4);
        } finally {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("DROP TABLE naive_pass_account").update());
        }
    }

    @Test
    void thoseWhoMoveTheSamePassesOfSeveralNeverWaitInACircle() throws Exception {
        List<UUID> members = IntStream.range(0, 4)
                .mapToObj(i -> people.member("회원 " + i).id())
                .toList();
        members.forEach(member -> purse.fill(member, 50));
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < THREADS; i++) {
            UUID one = members.get(i % 4);
            UUID other = members.get((i + 1 + i / 4 % 3) % 4);
            calls.add(() -> {
                moveBoth(one, other);
                return true;
            });
        }

        assertThat(Rush.atOnce(calls)).doesNotContain(false);

        assertThat(members).allSatisfy(member -> assertThat(passes.free(member)).isEqualTo(50 - asides(member)));
        assertThat(proof.findings()).isEmpty();
    }

    private void moveBoth(UUID one, UUID other) {
        transaction.executeWithoutResult(status -> {
            passes.lock(List.of(one, other));
            passes.setAside(new PassUse(one, PassUse.AUCTION, Ids.next()), 1);
            passes.setAside(new PassUse(other, PassUse.AUCTION, Ids.next()), 1);
        });
    }

    private int asides(UUID member) {
        return transaction.execute(
                status -> jdbc.sql("SELECT balance FROM pass_account WHERE owner_id = ? AND kind = 'SET_ASIDE'")
                        .param(member)
                        .query(Integer.class)
                        .single());
    }

    private static int taken(Callable<Boolean> way) throws Exception {
        return (int) Rush.atOnce(Collections.nCopies(THREADS, way)).stream()
                .filter(took -> took)
                .count();
    }

    private boolean setAside(PassUse use, int many) {
        try {
            transaction.executeWithoutResult(status -> passes.setAside(use, many));
            return true;
        } catch (NotEnoughPasses tooFew) {
            return false;
        }
    }

    private boolean readThenWrite() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int left = jdbc.sql("SELECT balance FROM naive_pass_account")
                    .query(Integer.class)
                    .single();
            if (left < 5) {
                return false;
            }
            jdbc.sql("UPDATE naive_pass_account SET balance = ?")
                    .param(left - 5)
                    .update();
            return true;
        }));
    }
}
