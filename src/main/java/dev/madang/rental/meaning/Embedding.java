package dev.madang.rental.meaning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The vector of a listing, to be read into the index; {@link EmbeddingQueue} alone writes it. */
@Entity
class Embedding {

    /** Of the listing. */
    @Id
    private UUID id;

    private String state;

    private @Nullable String model;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "real[]")
    private float @Nullable [] vector;

    private Instant updatedAt;

    protected Embedding() {}

    UUID id() {
        return id;
    }

    boolean isDoneBy(String engine) {
        return state.equals("DONE") && engine.equals(model);
    }

    float @Nullable [] vector() {
        return vector;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
