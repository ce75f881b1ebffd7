package dev.madang.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.storage.Storage;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import dev.madang.test.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

@MadangTest
class PhotosTest {

    @Autowired
    PhotoStore store;

    @Autowired
    Photos photos;

    @Autowired
    Rendering rendering;

    @Autowired
    PhotoRegister register;

    @Autowired
    Storage storage;

    @Value("${madang.storage.folder}")
    Path folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transactions;

    Browser browser;
    UUID owner;

    @BeforeEach
    void open() {
        CurrentMember member = people.member("주인");
        owner = member.id();
        browser = people.browserOf(member);
    }

    @Test
    void aPhotoIsShownAsWebpInBothSizesSoonAfterItWasReceived() {
        UUID photo = photos.receive(owner, file(Pictures.jpegHeld(6, 900, 1200)));
        awaitState(photo, PhotoState.READY);
        makeFace(photo);
        for (String size : new String[] {"card", "large"}) {
            var answer = browser.get("/media/" + photo + "/" + size);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
            assertThat(answer.header("Cache-Control")).isEqualTo("max-age=31536000, public, s-maxage=60, immutable");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void aBrowserThatHasAPhotoIsNotSentItAgain() {
        UUID photo = drawn();
        String tag = browser.get("/media/" + photo + "/card").header("ETag");
        var again = browser.with("If-None-Match", tag).get("/media/" + photo + "/card");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void showingAPhotoThatIsEveryonesAsksNoDatabaseAgain() {
        UUID photo = drawn();
        makeFace(photo);
        people.stranger().get("/media/" + photo + "/card");
        assertThat(statements.during(() -> browser.get("/media/" + photo + "/card")))
                .isEmpty();
    }

    @Test
    void aDrawingIsReadyAtOnceAndCanRunNothing() {
        UUID photo = drawn();
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.READY);
        var answer = browser.get("/media/" + photo + "/large");
        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .endsWith("sandbox");
        assertThat(answer.body()).contains("<svg");
    }

    @Test
    void aPlaceholderStandsInUntilAPhotoIsRendered() {
        UUID photo = UUID.randomUUID();
        storage.put("photos/" + photo + "/original", new ByteArrayResource(new byte[1]));
        var answer = browser.get("/media/" + photo + "/card");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsNotThereIsNotFoundAndNotKept() {
        UUID photo = drawn();
        for (String path :
                List.of(UUID.randomUUID() + "/card", photo + "/original", "me/card", photo + "/..%2foriginal")) {
            var answer = browser.get("/media/" + path);
            assertThat(answer.status()).as(path).isIn(400, 404);
        }
        assertThat(browser.get("/media/" + UUID.randomUUID() + "/card").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void theOriginalIsGoneOnceItIsRendered() {
        UUID photo = photos.receive(owner, file(Pictures.png(300, 300)));
        awaitState(photo, PhotoState.READY);
        await().untilAsserted(() ->
                assertThat(storage.find("photos/" + photo + "/original")).isEmpty());
    }

    @Test
    void aFileThatOnlyLooksLikeAPhotoFails() {
        UUID photo = photos.receive(owner, file(Pictures.pngClaiming(400, 300)));
        awaitState(photo, PhotoState.FAILED);
        assertThat(browser.get("/media/" + photo + "/card").status()).isEqualTo(404);
    }

    @Test
    void aRefusedFileLeavesNothing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> photos.receive(owner, file("a text".getBytes(UTF_8))))
                .satisfies(
                        refusal -> assertThat(RefusalStatus.of(refusal).value()).isEqualTo(415));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> photos.receive(owner, file(new byte[17 * 1024 * 1024])))
                .satisfies(
                        refusal -> assertThat(RefusalStatus.of(refusal).value()).isEqualTo(413));
    }

    @Test
    void theFileOfAPhotoThatHasPerhapsBeenCommittedStays() {
        var place = new UUID[1];

        assertThatExceptionOfType(TransactionSystemException.class)
                .isThrownBy(() -> store.keep(List.of(NewPhoto.of(owner, file(Pictures.jpeg(400, 300)))), photo -> {
                    place[0] = photo.getFirst();
                    // As the connection ends inside of COMMIT.
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            throw new TransactionSystemException("The connection is gone");
                        }
                    });
                }));

        rendering.renderDue();
        assertThat(photos.states(List.of(place[0]))).containsEntry(place[0], PhotoState.READY);
    }

    @Test
    void whatAnInterruptedRenderingLeftIsRenderedOnceItsClaimRunsOut() {
        UUID photo = left(Pictures.jpeg(400, 300));
        claim();
        rendering.renderDue();
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.RECEIVED);
        clock.advance(Duration.ofMinutes(3));
        rendering.renderDue();
        clock.reset();
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.READY);
    }

    @Test
    void aPhotoIsRenderedWhileSomebodyBeginsToReferToIt() {
        UUID photo = left(Pictures.jpeg(400, 300));
        transactions.executeWithoutResult(transaction -> {
            photos.requireOwned(owner, List.of(photo));
            CompletableFuture.runAsync(rendering::renderDue, Thread::startVirtualThread)
                    .join();
        });
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.READY);
    }

    @Test
    void aPhotoThatTakesTheProcessDownIsTriedThreeTimes() {
        UUID photo = left(Pictures.jpeg(400, 300));
        for (int i = 0; i < 3; i++) {
            claim();
            clock.advance(Duration.ofMinutes(3));
        }
        rendering.renderDue();
        clock.reset();
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.FAILED);
    }

    @Test
    void troubleOfTheStorageIsWaitedOutForDays() throws IOException {
        UUID photo = left(Pictures.jpeg(400, 300));
        Files.createDirectories(folder.resolve("photos/" + photo + "/large.webp/in-the-way"));
        for (int i = 0; i < 30; i++) {
            rendering.renderDue();
            rendering.renderDue();
            assertThat(attempts(photo)).isEqualTo(i + 1);
            clock.advance(Duration.ofHours(4));
        }
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.RECEIVED);

        FileSystemUtils.deleteRecursively(folder.resolve("photos/" + photo + "/large.webp"));
        rendering.renderDue();
        clock.reset();
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.READY);
    }

    @Test
    void onlyTheOwnerDiscardsAPhotoAndItsFilesGoWithIt() {
        UUID photo = drawn();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> photos.discard(UUID.randomUUID(), photo))
                .satisfies(
                        refusal -> assertThat(RefusalStatus.of(refusal).value()).isEqualTo(404));
        photos.discard(owner, photo);
        assertThat(photos.states(List.of(photo))).isEmpty();
        await().untilAsserted(() ->
                assertThat(storage.find("photos/" + photo + "/drawing.svg")).isEmpty());
    }

    @Test
    void aDiscardThatIsTakenBackLeavesThePhoto() {
        UUID photo = drawn();
        transactions.executeWithoutResult(transaction -> {
            photos.discard(owner, photo);
            transaction.setRollbackOnly();
        });
        assertThat(browser.get("/media/" + photo + "/card").status()).isEqualTo(200);
    }

    @Test
    void drawingsKeptTwiceAreKeptOnce() {
        UUID photo = UUID.randomUUID();
        var drawing = new Drawing(photo, owner, "<svg xmlns='http://www.w3.org/2000/svg'/>", 640, 480);
        photos.storeDrawn(List.of(drawing));
        photos.storeDrawn(List.of(drawing));
        assertThat(photos.states(List.of(photo))).containsEntry(photo, PhotoState.READY);
        assertThat(browser.get("/media/" + photo + "/card").status()).isEqualTo(200);
    }

    @Test
    void photosOfOthersAreNotOnesOwn() {
        UUID photo = drawn();
        photos.requireOwned(owner, List.of(photo, photo));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> photos.requireOwned(UUID.randomUUID(), List.of(photo)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> photos.requireOwned(owner, List.of(photo, UUID.randomUUID())));
    }

    private void makeFace(UUID photo) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("UPDATE member SET photo_id = ? WHERE id = ?")
                .params(photo, owner)
                .update());
    }

    private UUID drawn() {
        return photos.storeDrawn(owner, "<svg xmlns='http://www.w3.org/2000/svg'/>", 640, 480);
    }

    /** A photo received by a process that died before it rendered it. */
    private UUID left(byte[] original) {
        UUID photo = UUID.randomUUID();
        storage.put("photos/" + photo + "/original", new ByteArrayResource(original));
        transactions.executeWithoutResult(transaction -> jdbc.sql("""
                        INSERT INTO photo (id, owner_id, status, content_type, width, height, created_at)
                        VALUES (?, ?, 'RECEIVED', 'image/webp', 400, 300, ?)
                        """)
                .params(photo, owner, Timestamp.from(clock.instant()))
                .update());
        return photo;
    }

    /** As an instance does that dies of it. */
    private void claim() {
        assertThat(register.claim(clock.instant(), Duration.ofMinutes(2))).isPresent();
    }

    private int attempts(UUID photo) {
        return jdbc.sql("SELECT attempts FROM photo WHERE id = ?")
                .param(photo)
                .query(Integer.class)
                .single();
    }

    private void awaitState(UUID photo, PhotoState state) {
        await().untilAsserted(() -> assertThat(photos.states(List.of(photo))).containsEntry(photo, state));
    }

    private static Resource file(byte[] content) {
        return new ByteArrayResource(content);
    }
}
