package dev.madang.platform.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that are each a query of their own, asked in one statement. */
public final class Counts {

    private Counts() {}

    /**
     * @param queries of one value each, never null
     * @return the values, in the order of the queries
     */
    public static List<Long> of(List<String> queries, Map<String, ?> parameters, JdbcClient jdbc) {
        if (queries.isEmpty()) {
            return List.of();
        }
        String all = queries.stream().map("(%s)::bigint"::formatted).collect(Collectors.joining(", ", "SELECT ", ""));
        return jdbc.sql(all)
                .params(parameters)
                .query((row, number) -> {
                    var counts = new ArrayList<Long>();
                    for (int i = 1; i <= queries.size(); i++) {
                        counts.add(row.getLong(i));
                    }
                    return counts;
                })
                .single();
    }
}
