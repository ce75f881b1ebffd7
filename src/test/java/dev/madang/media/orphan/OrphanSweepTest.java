package dev.madang.media.orphan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.madang.media.PhotoReferences;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.storage.Storage;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class OrphanSweepTest {

    @Autowired
    OrphanSweep sweep;

    @Autowired
    Orphans orphans;

    @Autowired
    Photos photos;

    @Autowired
    Storage storage;

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MutableClock clock;

    @Autowired
    List<PhotoReferences> references;

    final UUID owner = UUID.randomUUID();

    @Test
    void aPhotoThatNobodyRefersToForADayIsSweptWithItsFiles() {
        UUID photo = drawn();
        sweep.sweep();
        clock.advance(Duration.ofHours(23));
        sweep.sweep();
        assertThat(exists(photo)).isTrue();
        clock.advance(Duration.ofHours(2));
        sweep.sweep();
        assertThat(exists(photo)).isFalse();
        await().untilAsserted(() -> assertThat(storage.find(file(photo))).isEmpty());
        sweep.sweep();
    }

    @Test
    void whatAListingShowsStays() {
        UUID listing = gear.listing(gear.host()).photos(2).publish();
        runForThreeDays();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM listing_photo JOIN photo ON photo.id = photo_id WHERE listing_id = ?
                        """).param(listing).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void theDayBeginsAnewWhenSomebodyReferredToItInBetween() {
        UUID photo = drawn();
        UUID listing = gear.listing(gear.host()).publish();
        sweep.sweep();
        clock.advance(Duration.ofHours(20));
        attach(photo, listing);
        sweep.sweep();
        clock.advance(Duration.ofHours(20));
        detach(photo);
        sweep.sweep();
        clock.advance(Duration.ofHours(20));
        sweep.sweep();
        assertThat(exists(photo)).isTrue();
    }

    @Test
    void filesWithoutARowAreSweptOnceTheyAreADayOld() {
        UUID photo = UUID.randomUUID();
        String unfinished = "photos/" + photo + "/0198.unfinished";
        String upload = "photos/incoming/upload_0198_00000001.tmp";
        put(file(photo));
        put(unfinished);
        put(upload);
        sweep.sweep();
        assertThat(storage.find(file(photo))).isPresent();
        clock.advance(Duration.ofHours(25));
        sweep.sweep();
        assertThat(storage.find(file(photo))).isEmpty();
        assertThat(storage.find(unfinished)).isEmpty();
        assertThat(storage.find(upload)).isEmpty();
    }

    @Test
    void ofAPhotosFolderOnlyWhatNoPhotoHasIsSwept() {
        UUID cover = coverOf(gear.listing(gear.host()).photos(1).publish());
        String stray = "photos/" + cover + "/0198.unfinished";
        put(file(cover));
        put(stray);
        clock.advance(Duration.ofHours(25));
        sweep.sweep();
        assertThat(storage.find(file(cover))).isPresent();
        assertThat(storage.find(stray)).isEmpty();
    }

    @Test
    void theOriginalOfAPhotoThatIsRenderedIsSwept() {
        UUID listing = gear.listing(gear.host()).photos(1).publish();
        String original = "photos/" + coverOf(listing) + "/original";
        put(original);
        clock.advance(Duration.ofHours(25));
        sweep.sweep();
        assertThat(storage.find(original)).isEmpty();
    }

    /** The transaction that refers to the photo is open while the sweep looks, and while it deletes. */
    @Test
    void aPhotoThatSomebodyIsAboutToReferToStays() {
        UUID photo = orphan();
        UUID listing = gear.listing(gear.host()).publish();
        transactions.executeWithoutResult(transaction -> {
            attach(photo, listing);
            CompletableFuture.runAsync(sweep::sweep, Thread::startVirtualThread).join();
        });
        sweep.sweep();
        assertThat(exists(photo)).isTrue();
    }

    @Test
    void whoComesWhileAPhotoIsBeingSweptFindsItGone() {
        UUID photo = orphan();
        CompletableFuture<Void> attaching = transactions.execute(transaction -> {
            orphans.discardSince(clock.instant());
            var late = CompletableFuture.runAsync(
                    () -> transactions.executeWithoutResult(theirs -> photos.requireOwned(owner, List.of(photo))),
                    Thread::startVirtualThread);
            assertThat(late).isNotDone();
            return late;
        });
        assertThatExceptionOfType(Exception.class).isThrownBy(attaching::get).withCauseInstanceOf(Refusal.class);
    }

    /** What {@link Photos#requireOwned} is for: in a column without a foreign key it alone keeps the photo. */
    @Test
    void withoutHoldingThePhotoItIsSweptFromUnderWhoRefersToIt() {
        UUID photo = orphan();
        UUID listing = gear.listing(gear.host()).publish();
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("UPDATE listing SET cover_id = ? WHERE id = ?")
                    .params(photo, listing)
                    .update();
            CompletableFuture.runAsync(sweep::sweep, Thread::startVirtualThread).join();
        });
        assertThat(exists(photo)).isFalse();
    }

    @Test
    void everyColumnThatHoldsPhotosIsDeclaredAndIndexed() {
        List<String> declared = references.stream()
                .map(reference -> reference.table() + "." + reference.column())
                .toList();
        List<String> held = jdbc.sql("""
                        SELECT conrelid::regclass || '.' || attname
                        FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
                        WHERE contype = 'f' AND confrelid = 'photo'::regclass
                        UNION SELECT table_name || '.' || column_name
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = 'uuid' AND column_name ~ '(photo|cover)'
                        """).query(String.class).list();
        assertThat(declared).containsExactlyInAnyOrderElementsOf(held);
        List<String> indexed = jdbc.sql("""
                        SELECT indrelid::regclass || '.' || attname
                        FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
                        """).query(String.class).list();
        assertThat(indexed).containsAll(declared);
    }

    private void runForThreeDays() {
        for (int day = 0; day < 3; day++) {
            clock.advance(Duration.ofHours(25));
            sweep.sweep();
        }
    }

    /** A photo that the next sweep removes. */
    private UUID orphan() {
        UUID photo = drawn();
        sweep.sweep();
        clock.advance(Duration.ofHours(25));
        return photo;
    }

    private void attach(UUID photo, UUID listing) {
        transactions.executeWithoutResult(transaction -> {
            photos.requireOwned(owner, List.of(photo));
            jdbc.sql("INSERT INTO listing_photo (listing_id, photo_id, position) VALUES (?, ?, 9)")
                    .params(listing, photo)
                    .update();
        });
    }

    private void detach(UUID photo) {
        transactions.executeWithoutResult(transaction -> jdbc.sql("DELETE FROM listing_photo WHERE photo_id = ?")
                .param(photo)
                .update());
    }

    private UUID drawn() {
        return photos.storeDrawn(owner, "<svg xmlns='http://www.w3.org/2000/svg'/>", 640, 480);
    }

    private UUID coverOf(UUID listing) {
        return jdbc.sql("SELECT cover_id FROM listing WHERE id = ?")
                .param(listing)
                .query((row, number) -> row.getObject("cover_id", UUID.class))
                .single();
    }

    private boolean exists(UUID photo) {
        return !photos.states(List.of(photo)).isEmpty();
    }

    private void put(String key) {
        storage.put(key, new ByteArrayResource(new byte[] {1}));
    }

    private static String file(UUID photo) {
        return "photos/" + photo + "/drawing.svg";
    }
}
