package dev.madang.rental.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.madang.assistant.Embeddings;
import dev.madang.assistant.FakeModel;
import dev.madang.assistant.ModelAway;
import dev.madang.assistant.Purpose;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.search.index.IndexChangePublisher;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.rental.meaning.EmbeddingQueue.Claim;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every text is paid for once, whoever comes and whatever fails; and what is about the same is found. */
@MadangTest
class EmbeddingTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    EmbeddingQueue queue;

    @Autowired
    EmbeddingWorker worker;

    @Autowired
    NearestListings nearest;

    @Autowired
    Embeddings engine;

    @Autowired
    IndexKeeper index;

    @Autowired
    IndexChangePublisher others;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Gear gear;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void empty() {
        List<UUID> indexed = jdbc.sql("SELECT id FROM embedding WHERE vector IS NOT NULL")
                .query(UUID.class)
                .list();
        execute("DELETE FROM embedding");
        index.refresh(Embedding.class, indexed);
        // What other tests have published, some of it in the future, is neither new nor waits.
        execute("UPDATE listing SET updated_at = '2001-01-01' WHERE updated_at > '2001-01-01'");
    }

    @Test
    void tenThousandAreClaimedByTwoWorkersAndNoneTwice() throws Exception {
        execute("""
                INSERT INTO embedding (id, text, state, due_at, updated_at)
                SELECT gen_random_uuid(), 'text ' || i, 'WAIT', '2020-01-01', '2020-01-01' FROM generate_series(1, 10000) i""");
        List<UUID> claimed = new ArrayList<>();
        Callable<List<UUID>> work = () -> {
            List<UUID> own = new ArrayList<>();
            for (List<Claim> some = queue.claim(250); !some.isEmpty(); some = queue.claim(250)) {
                some.forEach(claim -> own.add(claim.id()));
            }
            return own;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(work, work))) {
                claimed.addAll(one.get());
            }
        }
        assertThat(claimed).hasSize(10_000);
        assertThat(new HashSet<>(claimed)).hasSize(10_000);
        execute("DELETE FROM embedding");
    }

    @Test
    void onlyChangedTextsAreMadeAnew() {
        UUID tent = gear.listing(gear.host()).title("세상에 하나뿐인 붕어빵틀").publish();
        worker.embedAll();
        assertThat(state(tent)).isEqualTo("DONE");
        assertThat(queue.take(Instant.EPOCH, engine.name())).isZero();
        execute(
                "UPDATE listing SET title = '세상에 둘뿐인 붕어빵틀', updated_at = updated_at + interval '1 second' WHERE id = ?",
                tent);
        assertThat(queue.take(Instant.EPOCH, engine.name())).isEqualTo(1);
        worker.embedAll();
        assertThat(queue.take(Instant.EPOCH, "another engine")).isPositive();
    }

    @Test
    void whatChangedMeanwhileOrWasGivenUpIsNotHandedIn() {
        wait("first text");
        Claim late = queue.claim(1).getFirst();
        clock.advance(Duration.ofMinutes(11));
        assertThat(queue.release()).isEqualTo(1);
        Claim now = queue.claim(1).getFirst();
        assertThat(queue.finish(late, "engine", new float[] {1})).isFalse();
        execute("UPDATE embedding SET state = 'WAIT', text = 'second text'");
        assertThat(queue.finish(now, "engine", new float[] {1})).isFalse();
        Claim changed = queue.claim(1).getFirst();
        assertThat(changed.text()).isEqualTo("second text");
        assertThat(queue.finish(changed, "engine", new float[] {1})).isTrue();
        execute("DELETE FROM embedding");
    }

    @Test
    void whatFailsWaitsTheLongerTheOftenerItFailed() {
        wait("text");
        for (int minutes : new int[] {1, 2, 4}) {
            queue.fail(queue.claim(1).getFirst());
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(queue.claim(1)).isEmpty();
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(queue.claim(1)).hasSize(1);
        execute("DELETE FROM embedding");
    }

    @Test
    void whatIsAboutTheSameIsNearAndWhatIsNotIsNot() {
        UUID host = gear.host();
        UUID iron = gear.listing(host)
                .title("대게 찜통과 해산물 손질 가위")
                .description("바닷가에서 게 쪄 먹기 좋아요.")
                .category("camping-cooking")
                .publish();
        UUID other = gear.listing(host)
                .title("천체 망원경 반사식")
                .description("별을 봐요.")
                .category("photo-lens")
                .publish();
        worker.embedNew();
        assertThat(nearest.of("대게 찌는 해산물 찜통", 5, null)).startsWith(iron).doesNotContain(other);
        assertThat(nearest.of("잠수함 어뢰 발사관", 5, null)).doesNotContain(iron, other);
        assertThat(nearest.of("  ", 5, null)).isEmpty();
        assertThat(nearest.of("ㅋㅋㅋ", 5, null)).doesNotContain(iron, other);
    }

    @Test
    void aModelGivesVectorsManyAtATimeAndItsSilenceCostsNothingTwice() {
        try (var model = new FakeModel(application)) {
            Embeddings asked = model.embeddings();
            var working = new EmbeddingWorker(queue, asked, index, others, clock);
            for (int i = 0; i < 100; i++) {
                wait("aab " + i);
            }
            model.server().answerWith(500, "{}");
            assertThat(asked.name()).isEqualTo("vectors-3");
            assertThatThrownBy(() -> asked.of(List.of("a"))).isInstanceOf(ModelAway.class);
            JobResult failed = working.embedNew();
            assertThat(failed).isEqualTo(JobResult.failed(64));
            model.server().answerWith(200, "{}");
            clock.advance(Duration.ofMinutes(5));
            int before = model.server().asked().size();
            working.embedNew();
            assertThat(model.server().asked().size() - before).isEqualTo(2);
            assertThat(jdbc.sql("SELECT count(*) FROM embedding WHERE state = 'DONE' AND text LIKE 'aab%'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(100);
        }
        execute("DELETE FROM embedding");
    }

    @Test
    void aQuestionsVectorIsAskedForOnceAndForMembersAlone() {
        try (var model = new FakeModel(application)) {
            var vectors = new QuestionVectors(model.embeddings(), model.assistant(), clock);
            UUID member = UUID.randomUUID();
            assertThat(vectors.of("aab", null)).isEmpty();
            assertThat(model.server().asked()).isEmpty();
            assertThat(vectors.of("aab", member)).isPresent();
            assertThat(vectors.of("aab", member)).isPresent();
            assertThat(vectors.of(" aab", UUID.randomUUID())).isPresent();
            assertThat(model.server().asked()).hasSize(1);
            model.server().answerWith(500, "{}");
            assertThat(vectors.of("abb", member)).isEmpty();
            assertThat(vectors.of("abb", member)).isEmpty();
            assertThat(model.server().asked()).hasSize(2);
            clock.advance(Duration.ofMinutes(2));
            assertThat(vectors.of("abb", member)).isEmpty();
            assertThat(model.server().asked()).hasSize(3);
            for (int i = 0; i < 10; i++) {
                vectors.of("abc " + i, member);
            }
            assertThat(model.server().asked()).as("the breaker").hasSize(6);
        }
    }

    @Test
    void whoAsksForTheSameAtOnceWaitsForTheSameVector() throws Exception {
        try (var model = new FakeModel(application);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var vectors = new QuestionVectors(model.embeddings(), model.assistant(), clock);
            Callable<Optional<float[]>> asking = () -> vectors.of("aab", UUID.randomUUID());
            threads.invokeAll(Collections.nCopies(20, asking));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(model.server().asked()).hasSize(1));
        }
    }

    @Test
    void aMemberHasSoManyVectorsInADay() {
        try (var model = new FakeModel(application)) {
            UUID member = UUID.randomUUID();
            for (int i = 0; i < 100; i++) {
                model.assistant().count(Purpose.EMBEDDING, member);
            }
            var vectors = new QuestionVectors(model.embeddings(), model.assistant(), clock);
            assertThat(vectors.of("aab", member)).isEmpty();
            assertThat(model.server().asked()).isEmpty();
        }
    }

    @Test
    void whereNobodyMayBeAskedNothingIsClaimedNorTriedInVain() {
        try (var poor = new FakeModel(application, 0)) {
            wait("aab");
            var working = new EmbeddingWorker(queue, poor.embeddings(), index, others, clock);
            assertThat(working.embedNew()).isEqualTo(JobResult.NOTHING);
            assertThat(poor.server().asked()).isEmpty();
        }
        Claim claim = queue.claim(1).getFirst();
        queue.giveBack(claim);
        assertThat(queue.claim(1)).extracting(Claim::text).containsExactly("aab");
        execute("DELETE FROM embedding");
    }

    @Test
    void onlyWhatIsLentHasAVector() {
        UUID host = gear.host();
        UUID lent = gear.listing(host).title("둥근 붕어빵틀").publish();
        UUID paused = gear.listing(host).title("네모난 붕어빵틀").pause();
        worker.embedAll();
        assertThat(state(lent)).isEqualTo("DONE");
        assertThat(isKept(paused)).isFalse();
        execute(
                "UPDATE listing SET status = 'PAUSED', updated_at = updated_at + interval '1 second' WHERE id = ?",
                lent);
        worker.embedAll();
        assertThat(isKept(lent)).isFalse();
        assertThat(nearest.of("둥근 붕어빵틀", 5, null)).doesNotContain(lent);
    }

    @Test
    void theIndexFindsWhatComparingWithEveryVectorFinds() {
        var random = new Random(7);
        List<String> texts = IntStream.range(0, 3_000)
                .mapToObj(i -> madeUp(random, 4) + " " + i)
                .toList();
        List<UUID> ids = texts.stream().map(text -> UUID.randomUUID()).toList();
        List<float[]> vectors = engine.of(texts);
        transaction.executeWithoutResult(status -> IntStream.range(0, ids.size())
                .forEach(i -> jdbc.sql("""
                                INSERT INTO embedding (id, text, state, model, vector, due_at, updated_at)
                                VALUES (?, ?, 'DONE', ?, ?, '2020-01-01', '2020-01-01')""")
                        .params(List.of(ids.get(i), texts.get(i), engine.name(), vectors.get(i)))
                        .update()));
        index.refresh(Embedding.class, ids);
        int wanted = 0;
        int found = 0;
        for (int question = 0; question < 100; question++) {
            String words = madeUp(random, 3);
            float[] vector = engine.of(List.of(words)).getFirst();
            List<Float> exact = vectors.stream()
                    .map(one -> cosine(one, vector))
                    .filter(alike -> alike >= engine.alike() + .001f)
                    .sorted(Comparator.reverseOrder())
                    .limit(10)
                    .toList();
            float least = exact.isEmpty() ? 2 : exact.getLast() - .0001f;
            wanted += exact.size();
            found += (int) nearest.of(words, 10, null).stream()
                    .filter(id -> ids.contains(id) && cosine(vectors.get(ids.indexOf(id)), vector) >= least)
                    .count();
        }
        execute("DELETE FROM embedding");
        index.refresh(Embedding.class, ids);
        System.out.printf("[knn] recall@10 over %d vectors: %.3f%n", ids.size(), (double) found / wanted);
        assertThat(wanted).isGreaterThan(500);
        assertThat((double) found / wanted).isGreaterThanOrEqualTo(.97);
    }

    /** Words that nothing else in the tests has. */
    private static String madeUp(Random random, int words) {
        return random.ints(words, 0, 60)
                .mapToObj(i -> "" + (char) ('가' + i * 173) + (char) ('나' + i * 97) + "뿌")
                .collect(Collectors.joining(" "));
    }

    private static float cosine(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private boolean isKept(UUID id) {
        return jdbc.sql("SELECT count(*) FROM embedding WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void wait(String text) {
        execute(
                "INSERT INTO embedding (id, text, state, due_at, updated_at) VALUES (gen_random_uuid(), ?, 'WAIT', '2020-01-01', '2020-01-01')",
                text);
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT state FROM embedding WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void execute(String sql, Object... values) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(List.of(values)).update());
    }
}
