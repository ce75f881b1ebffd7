package dev.madang.platform.search.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.net.URLEncoder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What no change told the index is in it once an operator has it built again. */
@MadangTest
class IndexRebuildTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatChangedBehindItsBackIsFoundAfterwards() {
        UUID tent = gear.listing(gear.host()).title("걸음 텐트").publish();
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE listing SET title = '쿼카그림 랜턴' WHERE id = ?")
                .param(tent)
                .update());
        Browser reader = people.browserOf(people.member("찾는이"));
        keeper.catchUp();
        assertThat(found(reader, tent)).as("its version is what it was").isFalse();

        assertThat(reader.post("/admin/search/rebuild").status()).isEqualTo(403);
        Browser operator = people.browserOf(people.admin());
        assertThat(operator.post("/admin/search/rebuild").location()).endsWith("notice=index-rebuild-begun");
        await().until(() -> found(reader, tent));
        assertThat(jdbc.sql("SELECT count(*) FROM operator_act WHERE act = 'index-rebuilt'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static boolean found(Browser reader, UUID listing) {
        return !reader.get("/listings?q=" + URLEncoder.encode("쿼카그림", UTF_8))
                .html()
                .select("article[data-listing-id=" + listing + "]")
                .isEmpty();
    }
}
