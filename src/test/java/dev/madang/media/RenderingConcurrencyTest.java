package dev.madang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.media.file.PhotoFiles;
import dev.madang.platform.storage.Storage;
import dev.madang.test.MadangTest;
import dev.madang.test.Pictures;
import dev.madang.test.SecondInstance;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two instances share the photos that wait. */
@MadangTest
class RenderingConcurrencyTest {

    private static final int PHOTOS = 16;
    private static final byte[] PICTURE = Pictures.jpeg(1200, 900);

    static SecondInstance second;

    @Autowired
    Rendering rendering;

    @Autowired
    Photos photos;

    @Autowired
    PhotoRegister register;

    @Autowired
    PhotoFiles files;

    @Autowired
    Storage storage;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @BeforeAll
    static void startAnother(@Autowired Environment environment) {
        second = SecondInstance.beside(environment);
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    @Test
    void noPhotoIsRenderedTwice() {
        List<UUID> waiting = photosThatWait();
        long before = renderings();
        renderOnBoth();
        assertThat(renderings() - before).isEqualTo(PHOTOS);
        assertThat(attempts(waiting)).isEqualTo(PHOTOS);
        assertThat(photos.states(waiting).values()).hasSize(PHOTOS).containsOnly(PhotoState.READY);
    }

    /** The same with the claims taken away. */
    @Test
    void withoutClaimsPhotosAreRenderedTwice() {
        execute("""
                CREATE FUNCTION forget_claim() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN NEW.claimed_until := NULL; RETURN NEW; END $$""");
        execute("CREATE TRIGGER forget_claim BEFORE UPDATE ON photo FOR EACH ROW EXECUTE FUNCTION forget_claim()");
        try {
            List<UUID> waiting = photosThatWait();
            renderOnBoth();
            assertThat(attempts(waiting)).isGreaterThan(PHOTOS);
        } finally {
            execute("DROP FUNCTION forget_claim CASCADE");
        }
    }

    /** Each upload needs one connection at a time: with two, as many as the pool has would wait for each other. */
    @Test
    void moreUploadsAtOnceThanThereAreConnectionsAreAllTakenIn() {
        List<CompletableFuture<UUID>> uploads = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> photos.receive(UUID.randomUUID(), new ByteArrayResource(PICTURE)),
                        task -> new Thread(task).start()))
                .limit(30)
                .toList();
        List<UUID> taken = uploads.stream().map(CompletableFuture::join).toList();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(photos.states(taken).values()).hasSize(30).containsOnly(PhotoState.READY));
    }

    /** As the roles have it, see role-web.yml and role-worker.yml. */
    @Test
    void whereNoneIsRenderedAPhotoWaitsForAWorkerThatLooksForIt() throws InterruptedException {
        UUID photo = photoThatWaits();
        try (var web = new Rendering(register, files, clock, meters, false, Duration.ZERO);
                var worker = new Rendering(register, files, clock, meters, true, Duration.ofMillis(50))) {
            web.look();
            web.renderSoon();
            await().during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> photos.states(List.of(photo)).get(photo) == PhotoState.RECEIVED);

            worker.look();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> photos.states(List.of(photo)).get(photo) == PhotoState.READY);
        }
    }

    private void renderOnBoth() {
        Stream.of(rendering, rendering, second.bean(Rendering.class), second.bean(Rendering.class))
                .map(instance -> CompletableFuture.runAsync(instance::renderDue, task -> new Thread(task).start()))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private long renderings() {
        return Stream.of(meters, second.bean(MeterRegistry.class))
                .map(registry -> registry.find("madang.photos.renderings").timers())
                .flatMap(Collection::stream)
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private int attempts(List<UUID> rendered) {
        return jdbc.sql("SELECT sum(attempts) FROM photo WHERE id = ANY (?)")
                .param(rendered.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private List<UUID> photosThatWait() {
        return Stream.generate(this::photoThatWaits).limit(PHOTOS).toList();
    }

    private UUID photoThatWaits() {
        UUID photo = UUID.randomUUID();
        storage.put("photos/" + photo + "/original", new ByteArrayResource(PICTURE));
        transactions.executeWithoutResult(transaction -> jdbc.sql("""
                        INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
                        VALUES (?, ?, 'RECEIVED', 'image/webp', 1200, 900, ?)
                        """)
                .params(photo, UUID.randomUUID(), Timestamp.from(clock.instant()))
                .update());
        return photo;
    }

    private void execute(String sql) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).update());
    }
}
