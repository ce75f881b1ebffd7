package dev.madang.media;

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
     * Keeps the photos their place does not refuse, and has them rendered soon. Of the others nothing stays; of all of
     * them, when this throws before they are kept.
     *
     * @return why the others are refused, in the order of the photos
     */
    Map<UUID, Refusal> keep(List<NewPhoto> photos, PhotoPlace place) {
        if (photos.isEmpty()) {
            return Map.of();
        }
        var kept = new HashSet<UUID>();
        try {
            store(photos);
            return register(photos, place, kept);
        } finally {
            discardFiles(photos, kept);
            kept.forEach(photo -> rendering.renderSoon());
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
        transaction.executeWithoutResult(status -> {
            register.received(photos);
            place.add(photos.stream().map(NewPhoto::id).toList());
        });
    }

    /** No file without its row. */
    private void discardFiles(Collection<NewPhoto> photos, Set<UUID> kept) {
        photos.stream().map(NewPhoto::id).filter(photo -> !kept.contains(photo)).forEach(files::deleteAll);
    }
}
