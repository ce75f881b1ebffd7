package dev.madang.member.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.media.Photos;
import dev.madang.member.Leaving;
import dev.madang.member.Suspensions;
import dev.madang.member.domain.Faces;
import dev.madang.member.domain.FormerMember;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.storage.Storage;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left of a member in all tables and in the store of files, thirty days after they left. */
@MadangTest
class ErasureTest {

    /** Tables that know members by their ids alone, and what keeps them. */
    private static final Set<String> KEPT = Set.of(
            // Goods and money, for five years by commerce law, and what belongs to them.
            "coupon_claim",
            "settlement_record",
            "settlement_statement",
            "pass_aside",
            "pass_lot",
            "pass_purchase",
            "pass_transaction",
            "sale_share",
            "shop_deal",
            "earning",
            "registration",
            "review_exchange",
            "auction_bid",
            // That somebody may not come back into a club.
            "club_removal",
            // That who is suspended may not come back as somebody new; as hashes, and as long as the sanction holds.
            "barred_identity",
            // What operators did.
            "settlement_month",
            "settlement_run",
            "payout_file",
            "appeal",
            "case_claim",
            "operator_refund",
            "payment_look",
            "inquiry",
            "inquiry_claim",
            "left_member",
            "model_switched_off",
            "word_rule");

    @Autowired
    Leaving leaving;

    @Autowired
    Erasure erasure;

    @Autowired
    List<PersonalData> nouns;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Photos photos;

    @Autowired
    Faces faces;

    @Autowired
    Storage storage;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noTableAndNoFileHoldsAnythingOfThem() {
        CurrentMember member = people.member(Traces.NICKNAME);
        CurrentMember other = people.member("남은 이웃");
        CurrentMember operator = people.admin();
        UUID photo = photos.storeDrawn(
                member.id(),
                "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'><text>지울글</text></svg>",
                4,
                3);
        UUID face = photos.storeDrawn(
                member.id(),
                "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'><text>지울글</text></svg>",
                4,
                4);
        faces.show(member.id(), face);
        new Traces(people, gear, jdbc, transaction).leave(member, other, operator, photo);
        assertThat(holding(member)).hasSizeGreaterThan(30);
        assertThat(files(photo)).isNotEmpty();
        assertThat(files(face)).isNotEmpty();

        leaving.leave(member.id(), Traces.WORDS, operator.id());
        clock.advance(Duration.ofDays(31));
        // What neighbours were told of them is forgotten after a week.
        jobs.stream().filter(job -> job.name().startsWith("purge-")).forEach(ClusteredJob::run);
        // A report of them is not decided yet.
        assertThat(erasure.eraseDue().waiting()).isPositive();
        assertThat(holding(member)).isNotEmpty();
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE case_file SET status = 'DECIDED', decided_at = now() WHERE owner_id = ?")
                        .param(member.id())
                        .update());
        assertThat(erasure.eraseDue().failed()).isZero();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(holding(member)).isEmpty();
            assertThat(files(photo)).isEmpty();
            assertThat(files(face)).isEmpty();
        });
        assertThat(jdbc.sql("SELECT count(*) FROM photo WHERE owner_id = ?")
                        .param(member.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT total FROM reservation WHERE guest_id = ?")
                        .param(member.id())
                        .query(Long.class)
                        .list())
                .isNotEmpty();
    }

    /** However many are due, a transaction holds a hundred of them: each row knows by which it was written. */
    @Test
    void manyAreErasedAHundredAtATime() {
        Integer due = Erasure.AT_ONCE * 2 + 5;
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO member (id, email, password_hash, nickname, created_at, left_at, suspended_until)
                        SELECT gen_random_uuid(), 'many-' || gen_random_uuid() || '@erase.test', 'x', '떠난 많은 이웃', :then, :then, :forever
                        FROM generate_series(1, :due)""")
                .param("then", clock.instant().minus(Duration.ofDays(31)))
                .param("forever", Suspensions.FOREVER)
                .param("due", due)
                .update());
        List<UUID> many = jdbc.sql("SELECT id FROM member WHERE nickname = '떠난 많은 이웃'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        assertThat(erasure.eraseDue().moved()).isGreaterThanOrEqualTo(due);
        List<Integer> together = jdbc.sql("""
                        SELECT count(*) FROM member WHERE id = ANY (:many) AND erased_at IS NOT NULL GROUP BY xmin""")
                .param("many", many.toArray(UUID[]::new))
                .query(Integer.class)
                .list();
        assertThat(together)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(count -> count <= Erasure.AT_ONCE)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(due));
    }

    /** Whoever brings a table of members says what becomes of it, here or as {@link PersonalData}. */
    @Test
    void everyTableThatKnowsMembersIsErasedOrKeptForAReason() {
        List<String> tables = jdbc.sql("""
                        SELECT DISTINCT c.conrelid::regclass::text FROM pg_constraint c
                        WHERE c.contype = 'f' AND c.confrelid = 'member'::regclass""").query(String.class).list();
        String erased = nouns.stream().flatMap(noun -> noun.erasures().stream()).collect(Collectors.joining("\n"));
        var forgotten = new TreeSet<>(tables);
        forgotten.removeIf(table -> erased.matches("(?s).*\\b(FROM|UPDATE) " + table + "\\b.*"));
        forgotten.removeAll(KEPT);
        assertThat(forgotten).isEmpty();
    }

    /** Pages in English say it in English, also of things that nobody has named any more. */
    @Test
    void whatErasedThingsAreCalledIsKnownInEnglish() {
        List<String> names = nouns.stream()
                .flatMap(noun -> noun.erasures().stream())
                .flatMap(sql -> Pattern.compile("'(탈퇴한 [^']+)'").matcher(sql).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(FormerMember.inEnglish(name)).doesNotContainPattern("[가-힣]"));
    }

    /** Tables in which a row holds what is theirs, in whatever column: as text, in arrays, as JSON or as bytes. */
    private List<String> holding(CurrentMember member) {
        String[] theirs = Stream.of(Traces.NICKNAME, Traces.WORDS, Traces.PHONE, Traces.ROAD, member.email())
                .flatMap(text -> Stream.of(text, HexFormat.of().formatHex(text.getBytes(UTF_8))))
                .map(text -> "%" + text + "%")
                .toArray(String[]::new);
        return jdbc
                .sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "SELECT EXISTS (SELECT FROM \"" + table + "\" AS t WHERE t::text LIKE ANY (?))")
                        .param(theirs)
                        .query(Boolean.class)
                        .single())
                .sorted()
                .toList();
    }

    private List<String> files(UUID photo) {
        try (var files = storage.list("photos/" + photo)) {
            return files.map(file -> file.key()).toList();
        }
    }
}
