package dev.madang.platform.search.index;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Function;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/** Asks the index what it can answer alone: no database connection is taken. */
@Component
public class IndexReader {

    private final EntityManagerFactory factory;

    IndexReader(EntityManagerFactory factory) {
        this.factory = factory;
    }

    public <T> T read(Function<SearchSession, T> question) {
        try (EntityManager entities = factory.createEntityManager()) {
            return question.apply(Search.session(entities));
        }
    }
}
