package dev.madang.media;

import dev.madang.media.file.PhotoFiles;
import dev.madang.platform.refusal.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps new photos: their files at the same time, then their rows with what refers to them in one transaction. */
@Component
class PhotoStore {

    private final PhotoFiles files;
    private final PhotoRegister register;
    private final Rendering rendering;
    private final TransactionTemplate transaction;

    PhotoStore(PhotoFiles files, PhotoRegister register, Rendering rendering, TransactionTemplate transaction) {
        this.files = files;
        this.register = register;
        this.rendering = rendering;
        this.transaction = transaction;
    }

    /**
     * Keeps the photos their place does not refuse, and has them rendered soon. Of the others nothing stays. When this
     * throws, files are left for the sweep unless it is sure that none of their rows is there: a database that goes away
     * while it commits has perhaps committed.
     *
     * @return why the others are refused, in the order of the photos
     */
    Map<UUID, Refusal> keep(List<NewPhoto> photos, PhotoPlace place) {
        if (photos.isEmpty()) {
            return Map.of();
        }
        var kept = new HashSet<UUID>();
        try {
            storeOrDiscard(photos);
            Map<UUID, Refusal> refused = register(photos, place, kept);
            discardFiles(refused.keySet());
            return refused;
        } finally {
            kept.forEach(photo -> rendering.renderSoon());
        }
    }

    private void storeOrDiscard(List<NewPhoto> photos) {
        try {
            store(photos);
        } catch (RuntimeException e) {
            discardFiles(photos.stream().map(NewPhoto::id).toList());
            throw e;
        }
    }

    private void store(List<NewPhoto> photos) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            photos.stream()
                    .map(photo ->
                            CompletableFuture.runAsync(() -> files.keepOriginal(photo.id(), photo.source()), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    /** All at once; each by itself when the place refuses one. */
    private Map<UUID, Refusal> register(List<NewPhoto> photos, PhotoPlace place, Set<UUID> kept) {
        try {
            register(photos, place);
            photos.forEach(photo -> kept.add(photo.id()));
            return Map.of();
        } catch (Refusal one) {
            return photos.size() == 1 ? Map.of(photos.getFirst().id(), one) : registerEach(photos, place, kept);
        }
    }

    private Map<UUID, Refusal> registerEach(List<NewPhoto> photos, PhotoPlace place, Set<UUID> kept) {
        var refused = new LinkedHashMap<UUID, Refusal>();
        for (NewPhoto photo : photos) {
            try {
                register(List.of(photo), place);
                kept.add(photo.id());
            } catch (Refusal refusal) {
                refused.put(photo.id(), refusal);
            }
        }
        return refused;
    }

    private void register(List<NewPhoto> photos, PhotoPlace place) {
        List<UUID> ids = photos.stream().map(NewPhoto::id).toList();
        var committing = new AtomicBoolean();
        try {
            transaction.executeWithoutResult(status -> {
                register.received(photos);
                place.add(ids);
                committing.set(true);
            });
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            if (!committing.get()) {
                discardFiles(ids);
            }
            throw e;
        }
    }

    /** No file without its row: none of these has one. */
    private void discardFiles(Collection<UUID> photos) {
        photos.forEach(files::deleteAll);
    }
}
