package dev.madang.rental.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.media.Photos;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.platform.search.index.IndexReader;
import dev.madang.rental.hosting.Draft;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.hosting.ListingPhotoDesk;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.shared.Ids;
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
    IndexKeeper index;

    @Autowired
    IndexReader reader;

    @Autowired
    ListingPhotoDesk photoDesk;

    @Autowired
    HostingDesk desk;

    @Autowired
    Photos photos;

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

    @Test
    void aDraftIsNotIndexedBeforeItIsPublished() {
        UUID host = gear.host();
        UUID id = Ids.next();
        photoDesk.add(id, host, List.of(photos.storeDrawn(host, "<svg/>", 4, 3)), Draft.EMPTY);
        ListingDetails details = detailsOf(gear.listing(host).title("그늘막 타프").publish(), host);
        desk.save(id, host, 0, details, 1, false);
        assertThat(found("그늘막")).doesNotContain(id);
        index.refresh(Listing.class, List.of(id));
        assertThat(found("그늘막")).doesNotContain(id);

        desk.publish(id, host);

        assertThat(found("그늘막")).contains(id);
        desk.pause(id, host);
        assertThat(index.catchUp()).isZero();
    }

    private ListingDetails detailsOf(UUID listing, UUID host) {
        return desk.find(listing, host).orElseThrow().details();
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
