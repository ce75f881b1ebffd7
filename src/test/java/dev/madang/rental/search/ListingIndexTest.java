package dev.madang.rental.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.domain.Listing;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ListingIndexTest {

    @Autowired
    Gear gear;

    @Autowired
    ListingIndex index;

    @Autowired
    IndexReader reader;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aChangeThatNobodyToldOfIsCaughtUp() {
        UUID id = gear.listing(gear.host()).title("돔 텐트").publish();
        retitle(id, "둥근 텐트");
        assertThat(found("둥근")).doesNotContain(id);

        assertThat(index.catchUp()).isPositive();

        assertThat(found("둥근")).contains(id);
        assertThat(index.catchUp()).isZero();
    }

    private void retitle(UUID id, String title) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE listing SET title = ?, updated_at = updated_at + interval '1 s' WHERE id = ?")
                .params(title, id)
                .update());
    }

    private List<UUID> found(String text) {
        return reader.read(session -> session.search(Listing.class)
                .select(f -> f.id(UUID.class))
                .where(f -> f.match().field(ListingDocument.TITLE).matching(text))
                .fetchAllHits());
    }
}
