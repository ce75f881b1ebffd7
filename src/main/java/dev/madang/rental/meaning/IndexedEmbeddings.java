package dev.madang.rental.meaning;

import dev.madang.assistant.Embeddings;
import dev.madang.platform.search.index.Indexed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Vectors of one engine are in an index of their own: another engine's begins beside it, and stays when it is full. */
@Configuration(proxyBeanMethods = false)
class IndexedEmbeddings {

    @Bean
    static Indexed<Embedding> findableEmbeddings(Embeddings engine) {
        return new Indexed<>(
                Embedding.class,
                new EmbeddingDocument(engine.dimensions()),
                Embedding::id,
                Embedding::updatedAt,
                embedding -> embedding.isDoneBy(engine.name()),
                false,
                "-" + engine.name().replaceAll("[^A-Za-z0-9.-]", "_"),
                "SELECT id, updated_at FROM embedding WHERE state = 'DONE' AND model = '%s'"
                        .formatted(engine.name().replace("'", "''")));
    }
}
