package dev.madang.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Refusal.Kind;
import dev.madang.platform.storage.Storage;
import dev.madang.platform.throttle.Throttle;
import dev.madang.test.MadangTest;
import dev.madang.test.Pictures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

@MadangTest
class PhotoIntakeTest {

    @Autowired
    PhotoIntake intake;

    @Autowired
    Photos photos;

    @Autowired
    Storage storage;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    final UUID owner = UUID.randomUUID();

    @Test
    void aDecompressionBombAmongTenKeepsNoneOfTheNineOut() {
        List<MultipartFile> files = pictures(10);
        files.set(4, file("bomb.png", Pictures.pngClaiming(50_000, 50_000)));
        TakenPhotos taken = intake.take(owner, PhotoField.of(files), 10);
        assertThat(taken.photos()).hasSize(9).doesNotHaveDuplicates();
        assertThat(photos.states(taken.photos())).hasSize(9);
        assertThat(taken.refused()).extracting(RefusedPhoto::name).containsExactly("bomb.png");
        assertThat(taken.refused().getFirst().refusal().kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void eachRefusalHasItsOwnSentence() {
        TakenPhotos taken = intake.take(
                owner,
                PhotoField.of(List.of(file("notes.txt", "no photo".getBytes()), file("dot.png", Pictures.png(20, 20)))),
                10);
        assertThat(taken.refused())
                .extracting(refused -> refused.refusal().key())
                .containsExactly("photo.refused.type", "photo.refused.small");
    }

    @Test
    void whatIsBeyondTheRoomIsNotTaken() {
        TakenPhotos taken = intake.take(owner, PhotoField.of(pictures(3)), new PhotoRoom(8, 10), PhotoPlace.LATER);
        assertThat(taken.photos()).hasSize(2);
        assertThat(taken.refused())
                .extracting(refused -> refused.refusal().key())
                .containsExactly("photo.refused.full");
    }

    @Test
    void whoUploadsWithoutEndIsAskedToWait() {
        for (int i = 0; i < 200; i++) {
            throttle.count("upload", owner.toString(), "upload " + i);
        }
        TakenPhotos taken = intake.take(owner, PhotoField.of(pictures(2)), 10);
        assertThat(taken.photos()).isEmpty();
        assertThat(taken.refused())
                .extracting(photo -> photo.refusal().kind())
                .containsExactly(Kind.TOO_MANY, Kind.TOO_MANY);
        assertThat(intake.take(UUID.randomUUID(), PhotoField.of(pictures(2)), 10)
                        .photos())
                .hasSize(2);
    }

    @Test
    void nothingChosenIsNoFile() {
        assertThat(intake.take(owner, PhotoField.of(null), 10).photos()).isEmpty();
        assertThat(intake.take(owner, PhotoField.of(List.of(file("", new byte[0]))), 10)
                        .refused())
                .isEmpty();
    }

    @Test
    void aPhotoThatItsPlaceRefusesIsDiscardedAndTheOthersGoOn() {
        var seen = new LinkedHashSet<UUID>();
        TakenPhotos taken = intake.take(owner, PhotoField.of(pictures(3)), PhotoRoom.upTo(10), photos -> {
            seen.addAll(photos);
            if (photos.contains(List.copyOf(seen).get(1))) {
                throw Refusal.conflict("photo.refused.full", 10);
            }
        });
        UUID turnedAway = List.copyOf(seen).get(1);
        assertThat(taken.photos()).hasSize(2).doesNotContain(turnedAway);
        assertThat(taken.refused()).extracting(RefusedPhoto::name).containsExactly("photo-1.png");
        assertThat(taken.refused().getFirst().refusal().kind()).isEqualTo(Kind.CONFLICT);
        assertThat(photos.states(seen)).containsOnlyKeys(taken.photos());
        assertThat(storage.find("photos/" + turnedAway + "/original")).isEmpty();
    }

    @Test
    void aPlaceThatFailsLeavesNoPhotoBehind() {
        var lost = new ArrayList<UUID>();
        assertThatIllegalStateException()
                .isThrownBy(() -> intake.take(owner, PhotoField.of(pictures(1)), PhotoRoom.upTo(10), photos -> {
                    lost.addAll(photos);
                    throw new IllegalStateException("no database");
                }));
        assertThat(photos.states(lost)).isEmpty();
        assertThat(storage.find("photos/" + lost.getFirst() + "/original")).isEmpty();
    }

    @Test
    void theRowsOfAFormAreOneTransaction() {
        var writtenDown = new ArrayList<List<UUID>>();
        TakenPhotos taken = intake.take(owner, PhotoField.of(pictures(3)), PhotoRoom.upTo(10), photos -> {
            writtenDown.add(photos);
            assertThat(jdbc.sql("SELECT count(*) FROM photo WHERE id = ANY (?) AND xmin = pg_current_xact_id()::xid")
                            .param(photos.toArray(UUID[]::new))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(3);
        });
        assertThat(writtenDown).containsExactly(taken.photos());
    }

    @Test
    void aFormWithoutPhotosWritesNothingDown() {
        var writtenDown = new ArrayList<List<UUID>>();
        intake.take(
                owner,
                PhotoField.of(List.of(file("notes.txt", "no photo".getBytes()))),
                PhotoRoom.upTo(10),
                writtenDown::add);
        assertThat(writtenDown).isEmpty();
    }

    private static List<MultipartFile> pictures(int count) {
        var files = new ArrayList<MultipartFile>();
        for (int i = 0; i < count; i++) {
            files.add(file("photo-" + i + ".png", Pictures.png(200 + i, 200)));
        }
        return files;
    }

    private static MultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("photos", name, "image/png", content);
    }
}
