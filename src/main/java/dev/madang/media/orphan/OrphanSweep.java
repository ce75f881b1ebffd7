package dev.madang.media.orphan;

import static java.util.stream.Collectors.toSet;

import dev.madang.media.PhotoState;
import dev.madang.media.Photos;
import dev.madang.media.file.PhotoFiles;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.storage.Storage;
import dev.madang.platform.storage.StoredFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;

/**
 * Removes what nobody needs: photos that no module has referred to for a day, and files of a day ago that belong to no
 * photo, or are the original of one that is rendered. What it did not get to, it does at the next run.
 */
@Component
class OrphanSweep {

    private static final Duration GRACE = Duration.ofHours(24);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Orphans orphans;
    private final Photos photos;
    private final Storage storage;
    private final Clock clock;

    OrphanSweep(Orphans orphans, Photos photos, Storage storage, Clock clock) {
        this.orphans = orphans;
        this.photos = photos;
        this.storage = storage;
        this.clock = clock;
    }

    JobResult sweep() {
        Instant now = clock.instant();
        return JobResult.moved(sweepPhotos(now) + sweepFiles(now.minus(GRACE)));
    }

    private int sweepPhotos(Instant now) {
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            last = orphans.note(last.get(), now);
        }
        int swept = 0;
        int step;
        do {
            step = orphans.discardSince(now.minus(GRACE));
            swept += step;
        } while (step > 0);
        return swept;
    }

    private int sweepFiles(Instant before) {
        try (var files = storage.list(PhotoFiles.FOLDER)) {
            return files.filter(file -> file.changedAt().isBefore(before))
                    .gather(Gatherers.windowFixed(Orphans.STEP))
                    .mapToInt(this::sweep)
                    .sum();
        }
    }

    private int sweep(List<StoredFile> files) {
        Set<UUID> named = files.stream()
                .flatMap(file -> PhotoFiles.photoOf(file.key()).stream())
                .collect(toSet());
        Map<UUID, PhotoState> states = photos.states(named);
        List<String> orphaned = files.stream()
                .map(StoredFile::key)
                .filter(key -> !isNeeded(key, states))
                .toList();
        orphaned.forEach(storage::delete);
        return orphaned.size();
    }

    private static boolean isNeeded(String key, Map<UUID, PhotoState> states) {
        return PhotoFiles.photoOf(key)
                .map(states::get)
                .filter(state -> state == PhotoState.RECEIVED || !PhotoFiles.isOriginal(key))
                .isPresent();
    }
}
