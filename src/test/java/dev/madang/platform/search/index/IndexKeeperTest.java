package dev.madang.platform.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.listing.Listing;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The walk along database and index, in pages so small that each of its steps is taken. */
@MadangTest
class IndexKeeperTest {

    @Autowired
    Gear gear;

    @Autowired
    IndexReader reader;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<Indexed<?>> all;

    @Autowired
    IndexKeeper keeper;

    IndexKeeper inSmallPages;
    List<UUID> tents;

    @BeforeEach
    void pitch() {
        inSmallPages = new IndexKeeper(reader, entities, jdbc, transactions, all, 2);
        UUID host = gear.host();
        tents = Stream.generate(() -> gear.listing(host).title("걸음 텐트").publish())
                .limit(7)
                .toList();
        keeper.catchUp();
    }

    @Test
    void whatIsAsItWasIsNotReadAnew() {
        assertThat(inSmallPages.catchUp()).isZero();
    }

    @Test
    void whatChangedCameAndWentIsFoundOnEveryPage() {
        change("updated_at = updated_at + interval '1 s'", tents.getFirst());
        change("updated_at = updated_at + interval '1 s'", tents.getLast());
        change("status = 'DRAFT'", tents.get(2));
        change("status = 'DRAFT'", tents.get(3));
        change("status = 'DRAFT'", tents.get(4));

        assertThat(inSmallPages.catchUp()).isEqualTo(5);
        assertThat(indexed()).doesNotContainAnyElementsOf(tents.subList(2, 5)).contains(tents.getLast());

        tents.subList(2, 5).forEach(tent -> change("status = 'PUBLISHED'", tent));
        assertThat(inSmallPages.catchUp()).isEqualTo(3);
        assertThat(indexed()).containsAll(tents);
        assertThat(keeper.catchUp()).isZero();
    }

    private void change(String what, UUID listing) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql("UPDATE listing SET " + what + " WHERE id = ?")
                        .param(listing)
                        .update());
    }

    private List<UUID> indexed() {
        return reader.read(session -> session.search(Listing.class)
                .select(f -> f.id(UUID.class))
                .where(f -> f.matchAll())
                .fetchAllHits());
    }
}
