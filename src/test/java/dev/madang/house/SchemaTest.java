package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While a version replaces another both run on the new schema: migrations expand it, and take away only what the version before does not
 * use any more. What that one knows is written down; once it is replaced everywhere it is written anew, by {@code -Dmadang.schema=write}.
 */
@MadangTest
class SchemaTest {

    private static final Path LANDED = Path.of("src/test/resources/schema/landed.txt");

    /** What {@link Schema#breaks} cannot know to be harmless, as it says it, each with its reason beside it. */
    private static final Set<String> HARMLESS = Set.of(
            // Wider than the one it stands for: the version before keeps it.
            "shop_order has a new rule: CHECK (((sale_id IS NOT NULL) OR (rank IS NULL))) NOT VALID");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theVersionBeforeRunsOnThisSchema() throws IOException {
        Schema now = Schema.of(jdbc);
        if ("write".equals(System.getProperty("madang.schema"))) {
            Files.write(LANDED, now.lines());
        }
        Schema landed = landed();
        assertThat(landed.columns()).hasSizeGreaterThan(500);
        assertThat(landed.rules()).hasSizeGreaterThan(100);
        assertThat(landed.functions()).hasSizeGreaterThan(10);
        assertThat(Set.copyOf(now.breaks(landed))).isEqualTo(HARMLESS);
    }

    @Test
    void whatIsWrittenDownIsReadAsItWas() {
        Schema now = Schema.of(jdbc);
        assertThat(Schema.read(now.lines())).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE listing_option DROP COLUMN price | listing_option.price is gone",
                "ALTER TABLE listing_option RENAME COLUMN price TO amount | listing_option.price is gone",
                "ALTER TABLE listing_option ALTER price TYPE int | listing_option.price was bigint and is integer",
                "ALTER TABLE extension ALTER approval SET NOT NULL | extension.approval may be null no more",
                "ALTER TABLE listing_option ADD colour text NOT NULL | listing_option.colour is required",
                "ALTER TABLE listing ALTER postage DROP DEFAULT | listing.postage has no value by itself any more",
                "ALTER TABLE listing_option ADD CHECK (price <> 7) | listing_option has a new rule: CHECK ((price <> 7))",
                "CREATE UNIQUE INDEX ON listing_option (name) | listing_option has a new rule: CREATE UNIQUE INDEX",
                "ALTER TABLE recent_search DROP CONSTRAINT recent_search_pkey | recent_search has no more, for ON CONFLICT: PRIMARY KEY",
                "DROP TABLE recent_search | recent_search.",
                "DROP FUNCTION reservations_extended_by(uuid[]) | reservations_extended_by(extensions uuid[]) is gone"
            })
    void whatTheVersionBeforeWouldStumbleOverIsFound(String statement, String found) {
        List<String> breaks = breaksOf(statement);
        assertThat(breaks).anySatisfy(said -> assertThat(said).startsWith(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE listing_option ADD colour text CHECK (colour <> '')",
                "ALTER TABLE listing_option ADD weight int NOT NULL DEFAULT 0",
                "ALTER TABLE listing_option ALTER name DROP NOT NULL",
                "CREATE INDEX ON listing_option (name)",
                "CREATE TABLE planted (id uuid PRIMARY KEY, name text NOT NULL)"
            })
    void whatOnlyAddsBreaksNothing(String statement) {
        assertThat(breaksOf(statement)).isEmpty();
    }

    /** Each costs every write of its table, and is read by nobody once the other is there. */
    @Test
    void noTwoIndexesOfATableAreEqual() {
        assertThat(jdbc.sql("""
                        SELECT i.indrelid::regclass || ': ' || string_agg(i.indexrelid::regclass::text, ', ' ORDER BY i.indexrelid)
                        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                        WHERE c.relnamespace = 'public'::regnamespace
                        GROUP BY i.indrelid, c.relam, i.indkey::text, i.indclass::text, i.indcollation::text, i.indoption::text,
                            pg_get_expr(i.indexprs, i.indrelid), pg_get_expr(i.indpred, i.indrelid)
                        HAVING count(*) > 1 ORDER BY 1""").query(String.class).list()).isEmpty();
    }

    /** Done on empty tables, whatever other tests have written, and undone. */
    private List<String> breaksOf(String statement) {
        Schema before = Schema.of(jdbc);
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("TRUNCATE listing_option, extension CASCADE").update();
            jdbc.sql(statement).update();
            return Schema.of(jdbc).breaks(before);
        });
    }

    private static Schema landed() throws IOException {
        return Schema.read(Files.readAllLines(LANDED));
    }
}
