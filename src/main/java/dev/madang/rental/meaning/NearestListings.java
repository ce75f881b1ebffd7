package dev.madang.rental.meaning;

import dev.madang.assistant.Embeddings;
import dev.madang.platform.search.index.IndexReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The listings whose texts are about what some words say. */
@Component
public class NearestListings {

    /** Of so many times more candidates the nearest are chosen: the graph of the index misses one now and then. */
    private static final int LOOKED_AT = 4;

    private final Embeddings engine;
    private final QuestionVectors vectors;
    private final IndexReader reader;

    NearestListings(Embeddings engine, QuestionVectors vectors, IndexReader reader) {
        this.engine = engine;
        this.vectors = vectors;
        this.reader = reader;
    }

    /**
     * The nearest first, only those that are near enough; none where no vector of the words is to be had.
     *
     * @param member on whose behalf a model may be asked for that; null where none may
     */
    public List<UUID> of(String words, int most, @Nullable UUID member) {
        if (words.isBlank()) {
            return List.of();
        }
        Optional<float[]> known = vectors.of(words, member);
        if (known.isEmpty()) {
            return List.of();
        }
        float[] vector = known.get();
        return reader.read(session -> session.search(Embedding.class)
                .select(f -> f.id(UUID.class))
                .where(f -> f.knn(LOOKED_AT * most)
                        .field(EmbeddingDocument.VECTOR)
                        .matching(vector)
                        .requiredMinimumSimilarity(engine.alike()))
                .fetchHits(most));
    }

    /** Whether it costs nothing to ask. */
    public boolean isSimple() {
        return engine.isSimple();
    }
}
