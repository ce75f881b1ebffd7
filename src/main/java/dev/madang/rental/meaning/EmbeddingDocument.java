package dev.madang.rental.meaning;

import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;

/** What the index knows of a vector: the vector. */
class EmbeddingDocument implements TypeBinder {

    static final String VECTOR = "vector";

    private final int dimensions;

    EmbeddingDocument(int dimensions) {
        this.dimensions = dimensions;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("state").use("model").use("vector").use("updatedAt");
        context.indexSchemaElement()
                .field(
                        VECTOR,
                        type -> type.asFloatVector().dimension(dimensions).vectorSimilarity(VectorSimilarity.COSINE))
                .toReference();
        context.bridge(Embedding.class, (document, embedding, writing) -> {
            if (embedding.vector() != null) {
                document.addValue(VECTOR, embedding.vector());
            }
        });
    }
}
