package dev.madang.rental.listing;

import dev.madang.platform.rows.Rows;
import dev.madang.shared.Won;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others ask for a day of gear of the same kind. */
@Component
public class ComparablePrices {

    private static final int FEWEST = 3;

    private final JdbcClient jdbc;

    ComparablePrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The half in the middle of so many listings: from {@code low} to {@code high}, with {@code middle} in it. */
    public record Range(long listings, Won low, Won middle, Won high) {}

    /** Of all that are lent at the moment; empty where there are too few to compare with. */
    @Transactional(readOnly = true)
    public Optional<Range> of(String category) {
        return jdbc.sql("""
                        SELECT count(*) AS listings,
                            coalesce(percentile_disc(0.25) WITHIN GROUP (ORDER BY price_per_day), 0) AS low,
                            coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY price_per_day), 0) AS middle,
                            coalesce(percentile_disc(0.75) WITHIN GROUP (ORDER BY price_per_day), 0) AS high
                        FROM listing WHERE category = :category AND status = 'PUBLISHED'""")
                .param("category", category)
                .query(Rows.of(Range.class))
                .optional()
                .filter(range -> range.listings() >= FEWEST);
    }
}
