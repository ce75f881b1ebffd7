package dev.madang.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.Suspensions;
import dev.madang.moderation.Rule;
import dev.madang.moderation.casefile.CaseDesk.Ruling;
import dev.madang.moderation.report.ReportDesk;
import dev.madang.moderation.sanction.AppealDesk;
import dev.madang.moderation.sanction.Measure;
import dev.madang.moderation.sanction.SanctionDesk;
import dev.madang.moderation.sanction.SanctionHistory;
import dev.madang.platform.refusal.Refusal;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever reporters, operators, the host and the clock do in whatever order: the listing, the member and the letters stand as what is
 * in force says, and nobody decides what is not theirs to decide.
 */
@MadangTest
class RandomCasesTest {

    private static final int ACTS = 60;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    ReportDesk reports;

    @Autowired
    CaseDesk cases;

    @Autowired
    AppealDesk appeals;

    @Autowired
    SanctionDesk sanctions;

    @Autowired
    SanctionHistory history;

    @Autowired
    Suspensions suspensions;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID host;
    String listing;
    List<UUID> operators;
    final List<String> told = new ArrayList<>();

    @BeforeEach
    void aListing() {
        host = people.member("호스트").id();
        listing = gear.listing(host).publish().toString();
        operators = Stream.generate(people::admin).limit(3).map(one -> one.id()).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everythingStandsAsWhatIsInForceSays(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < ACTS; i++) {
            act(chance);
            check();
        }
        assertThat(told).isNotEmpty();
    }

    private void act(Random chance) {
        UUID operator = operators.get(chance.nextInt(operators.size()));
        try {
            switch (chance.nextInt(9)) {
                case 0 -> reports.report(people.member("이웃").id(), "listing", listing, Rule.SPAM, "", List.of());
                case 1 -> cases.claim(operator, anyCase(chance));
                case 2, 3 -> decide(chance, operator);
                case 4 -> cases.second(operator, anyCase(chance), chance.nextBoolean(), "봤어요");
                case 5 -> cases.undo(operator, anyCase(chance), "되돌려요");
                case 6 -> appeals.appeal(host, anySanction(chance), "다시 봐 주시면 고맙겠어요.");
                case 7 -> appeals.answer(operator, anySanction(chance), chance.nextBoolean(), "다시 봤어요.");
                default -> {
                    clock.advance(Duration.ofHours(chance.nextInt(1, 40)));
                    sanctions.endSuspensions();
                    cases.releaseForgotten();
                }
            }
        } catch (Refusal refusal) {
            told.add(refusal.key());
        }
    }

    private void decide(Random chance, UUID operator) {
        Measure measure = Measure.values()[chance.nextInt(Measure.values().length)];
        UUID id = anyCase(chance);
        cases.decide(operator, id, new Ruling(measure, Rule.SPAM, measure == Measure.SUSPEND ? 3 : null, "정했어요"));
    }

    private void check() {
        boolean withheld = count("""
                SELECT count(*) FROM sanction WHERE kind = 'listing' AND thing = :thing AND lifted_at IS NULL
                AND measure IN ('HIDE', 'REMOVE', 'SUSPEND', 'BAN')""") > 0;
        assertThat(count("SELECT count(*) FROM listing WHERE id = CAST(:thing AS uuid) AND withheld IS NOT NULL") > 0)
                .isEqualTo(withheld);
        boolean suspended = history.latest(host, 100).stream()
                .anyMatch(one -> one.measure().suspends()
                        && one.statusAt(clock.instant()).equals("IN_FORCE"));
        assertThat(suspensions.isSuspended(host)).isEqualTo(suspended);
        assertThat(count("SELECT count(*) FROM case_file WHERE thing = :thing AND status <> 'DECIDED'"))
                .isLessThanOrEqualTo(1);
        assertThat(count("""
                SELECT count(*) FROM decision d JOIN case_file c ON c.id = d.case_id WHERE c.thing = :thing AND d.undone_at IS NULL
                AND d.measure = 'BAN' AND (d.second_id IS NULL) <> (c.status = 'PROPOSED')""")).isZero();
        assertThat(count("""
                SELECT count(*) FROM case_file c WHERE c.thing = :thing AND (c.status = 'OPEN') =
                EXISTS (SELECT FROM decision d WHERE d.case_id = c.id AND d.undone_at IS NULL)""")).isZero();
        assertThat(count("""
                SELECT count(*) FROM report r JOIN case_file c ON c.id = r.case_id WHERE c.thing = :thing
                AND (r.outcome IS NOT NULL) <> (c.status = 'DECIDED')""")).isZero();
        assertThat(count("""
                SELECT count(*) FROM appeal a JOIN sanction s ON s.id = a.sanction_id WHERE s.thing = :thing
                AND (a.answered_by IN (s.imposed_by, s.second_id) OR a.overturned AND s.lifted_at IS NULL)""")).isZero();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("thing", listing).query(Long.class).single();
    }

    private UUID anyCase(Random chance) {
        return any(chance, "SELECT id FROM case_file WHERE thing = :thing ORDER BY opened_at, id");
    }

    private UUID anySanction(Random chance) {
        return any(chance, "SELECT id FROM sanction WHERE thing = :thing ORDER BY begins_at, id");
    }

    private UUID any(Random chance, String sql) {
        List<UUID> all = jdbc.sql(sql).param("thing", listing).query(UUID.class).list();
        return all.isEmpty() ? UUID.randomUUID() : all.get(chance.nextInt(all.size()));
    }
}
