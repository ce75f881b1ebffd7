package dev.madang.rental.listing;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.rows.Rows;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much gear there is of each category. */
@Component
class CategoryCounts {

    private final Categories categories;
    private final JdbcClient jdbc;

    CategoryCounts(Categories categories, JdbcClient jdbc) {
        this.categories = categories;
        this.jdbc = jdbc;
    }

    /**
     * A category and the listings in it.
     *
     * @param published that can be found; of a category of the first level those of what it holds, too
     * @param paused of the same, that their hosts do not lend at the moment
     * @param closed whether nothing new is put into it
     */
    record Counted(Category category, long published, long paused, boolean closed) {

        public boolean isTop() {
            return category.isTop();
        }
    }

    private record Row(String category, long published, long paused) {}

    private static final Row NONE = new Row("", 0, 0);

    /** All of them, those of the first level before what they hold. */
    @Transactional(readOnly = true)
    public List<Counted> all() {
        Map<String, Row> rows =
                jdbc.sql("""
                        SELECT category, count(*) FILTER (WHERE status = 'PUBLISHED') AS published,
                            count(*) FILTER (WHERE status = 'PAUSED') AS paused
                        FROM listing WHERE status IN ('PUBLISHED', 'PAUSED') GROUP BY category""").query(Rows.of(Row.class)).list().stream().collect(toMap(Row::category, row -> row));
        return categories.all().stream()
                .map(category -> counted(category, rows))
                .toList();
    }

    private Counted counted(Category category, Map<String, Row> rows) {
        Row own = rows.getOrDefault(category.code(), NONE);
        List<Row> held = categories.under(category.code()).stream()
                .map(under -> rows.getOrDefault(under.code(), NONE))
                .toList();
        return new Counted(
                category,
                own.published() + held.stream().mapToLong(Row::published).sum(),
                own.paused() + held.stream().mapToLong(Row::paused).sum(),
                categories.isClosed(category.code()));
    }
}
