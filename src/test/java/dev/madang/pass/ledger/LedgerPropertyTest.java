package dev.madang.pass.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.pass.NotEnoughPasses;
import dev.madang.pass.PassUse;
import dev.madang.pass.Passes;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Random lives of purses with a clock that goes on, beside a purse that a child could count. */
@MadangTest
class LedgerPropertyTest {

    private static final int LIVES = 150;
    private static final int STEPS = 40;

    @Autowired
    Passes passes;

    @Autowired
    Lots lots;

    @Autowired
    LedgerProof proof;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLedgerHasWhatTheSimplePurseHas() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        UUID payee = people.member("상인").id();
        for (int life = 0; life < LIVES; life++) {
            UUID member = people.member("회원").id();
            transaction.executeWithoutResult(status -> live(new SimplePurse(member), payee, random, seed));
        }
        assertThat(proof.findings()).as("seed %d", seed).isEmpty();
    }

    private void live(SimplePurse purse, UUID payee, Random random, long seed) {
        for (int step = 0; step < STEPS; step++) {
            clock.advance(Duration.ofDays(random.nextInt(120)));
            PassUse use = purse.uses.get(random.nextInt(purse.uses.size()));
            int many = random.nextInt(12);
            switch (random.nextInt(6)) {
                case 0 -> {
                    UUID lot = Ids.next();
                    lots.open(lot, purse.member, many + 1, Won.of(1000L * many));
                    purse.open(lot, many + 1, clock.instant());
                }
                case 1, 2 -> setAside(purse, use, many);
                case 3 -> {
                    passes.release(use, "pass.line.less.auction");
                    purse.keep(use, 0, clock.instant());
                }
                case 4 -> {
                    passes.spend(use, payee);
                    purse.kept.remove(use);
                }
                default -> {
                    purse.lots.stream()
                            .filter(lot -> !lot.expires.isAfter(clock.instant()))
                            .forEach(lot -> lots.expire(lot.id));
                    purse.expire(clock.instant());
                }
            }
            assertThat(passes.free(purse.member))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(purse.free(clock.instant()));
            assertThat(passes.setAside(use))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(purse.kept.getOrDefault(use, Map.of()).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
        purse.lots.forEach(lot -> assertThat(jdbc.sql("SELECT free FROM pass_lot WHERE id = ?")
                        .param(lot.id)
                        .query(Integer.class)
                        .single())
                .as("seed %d", seed)
                .isEqualTo(lot.free));
    }

    private void setAside(SimplePurse purse, PassUse use, int many) {
        boolean possible = purse.keep(use, many, clock.instant());
        boolean done;
        try {
            passes.setAside(use, many);
            done = true;
        } catch (NotEnoughPasses tooFew) {
            done = false;
        }
        assertThat(done).isEqualTo(possible);
    }

    /** One pass after the other. */
    private static final class SimplePurse {

        final UUID member;
        final List<Lot> lots = new ArrayList<>();
        final List<PassUse> uses;
        final Map<PassUse, Map<Lot, Integer>> kept = new HashMap<>();

        static final class Lot {
            final UUID id;
            final Instant expires;
            int free;

            Lot(UUID id, int free, Instant expires) {
                this.id = id;
                this.free = free;
                this.expires = expires;
            }
        }

        SimplePurse(UUID member) {
            this.member = member;
            this.uses = List.of(
                    new PassUse(member, PassUse.AUCTION, Ids.next()),
                    new PassUse(member, PassUse.WAITING, Ids.next()),
                    new PassUse(member, PassUse.REGISTRATION, Ids.next()));
        }

        void open(UUID id, int passes, Instant now) {
            lots.add(new Lot(
                    id,
                    passes,
                    now.atZone(dev.madang.shared.Seoul.ZONE).plusYears(5).toInstant()));
        }

        int free(Instant now) {
            return lots.stream()
                    .filter(lot -> lot.expires.isAfter(now))
                    .mapToInt(lot -> lot.free)
                    .sum();
        }

        void expire(Instant now) {
            lots.stream().filter(lot -> !lot.expires.isAfter(now)).forEach(lot -> lot.free = 0);
        }

        boolean keep(PassUse use, int many, Instant now) {
            Map<Lot, Integer> mine = kept.computeIfAbsent(use, any -> new HashMap<>());
            int more = many - mine.values().stream().mapToInt(Integer::intValue).sum();
            if (more > free(now)) {
                return false;
            }
            for (; more > 0; more--) {
                Lot oldest = lots.stream()
                        .filter(lot -> lot.free > 0 && lot.expires.isAfter(now))
                        .findFirst()
                        .orElseThrow();
                oldest.free--;
                mine.merge(oldest, 1, Integer::sum);
            }
            for (; more < 0; more++) {
                Lot youngest = lots.reversed().stream()
                        .filter(lot -> mine.getOrDefault(lot, 0) > 0)
                        .findFirst()
                        .orElseThrow();
                youngest.free++;
                mine.merge(youngest, -1, Integer::sum);
            }
            return true;
        }
    }
}
