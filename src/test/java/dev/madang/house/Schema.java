package dev.madang.house;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What statements of an application can stumble over in its database: columns, what their values must be, functions. */
record Schema(List<Column> columns, List<Rule> rules, List<Function> functions) {

    /**
     * @param required whether it is never null
     * @param filled whether it has a value when an insert names none
     */
    record Column(String table, String name, String type, boolean required, boolean filled) {

        String key() {
            return table + "." + name;
        }
    }

    /** A constraint or unique index, without its name. */
    record Rule(String table, String columns, String definition) {

        /** Whether an insert can name it for its conflicts. */
        boolean isUnique() {
            return definition.matches("(PRIMARY KEY|UNIQUE|CREATE UNIQUE INDEX).*");
        }
    }

    record Function(String signature, String result) {}

    private static final String COLUMNS = """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> ''
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
              AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2""";

    private static final String RULES = """
            SELECT c.relname, coalesce(of.names, ''), regexp_replace(rule.definition, '\\s+', ' ', 'g')
            FROM (SELECT conrelid AS relation, conkey::smallint[] AS keys, pg_get_constraintdef(oid) AS definition FROM pg_constraint
                  WHERE contype IN ('c', 'u', 'p', 'x', 'f')
                  UNION ALL
                  SELECT indrelid, indkey::smallint[], regexp_replace(pg_get_indexdef(indexrelid), 'INDEX \\S+ ON', 'INDEX ON')
                  FROM pg_index i WHERE indisunique AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)) rule
            JOIN pg_class c ON c.oid = rule.relation
            LEFT JOIN LATERAL (SELECT string_agg(a.attname, ',' ORDER BY a.attname) AS names FROM pg_attribute a
                               WHERE a.attrelid = rule.relation AND a.attnum = ANY (rule.keys)) of ON true
            WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition ORDER BY 1, 2, 3""";

    private static final String FUNCTIONS = """
            SELECT proname || '(' || pg_get_function_identity_arguments(oid) || ')', coalesce(pg_get_function_result(oid), '')
            FROM pg_proc p WHERE pronamespace = 'public'::regnamespace
              AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e') ORDER BY 1""";

    static Schema of(JdbcClient jdbc) {
        return new Schema(
                jdbc.sql(COLUMNS)
                        .query((row, number) -> new Column(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getBoolean(5)))
                        .list(),
                jdbc.sql(RULES)
                        .query((row, number) -> new Rule(row.getString(1), row.getString(2), row.getString(3)))
                        .list(),
                jdbc.sql(FUNCTIONS)
                        .query((row, number) -> new Function(row.getString(1), row.getString(2)))
                        .list());
    }

    /** @param lines as {@link #lines} writes them */
    static Schema read(List<String> lines) {
        var columns = new ArrayList<Column>();
        var rules = new ArrayList<Rule>();
        var functions = new ArrayList<Function>();
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case "column" ->
                    columns.add(new Column(
                            parts[1], parts[2], parts[3], parts[4].equals("required"), parts[5].equals("filled")));
                case "rule" -> rules.add(new Rule(parts[1], parts[2], parts[3]));
                case "function" -> functions.add(new Function(parts[1], parts[2]));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Schema(columns, rules, functions);
    }

    List<String> lines() {
        return Stream.of(
                        columns.stream()
                                .map(one -> String.join(
                                        "\t",
                                        "column",
                                        one.table,
                                        one.name,
                                        one.type,
                                        one.required ? "required" : "",
                                        one.filled ? "filled" : "")),
                        rules.stream().map(one -> String.join("\t", "rule", one.table, one.columns, one.definition)),
                        functions.stream().map(one -> String.join("\t", "function", one.signature, one.result)))
                .flatMap(all -> all)
                .toList();
    }

    /** What an application that was written for the earlier schema could do there, and cannot do here. */
    List<String> breaks(Schema earlier) {
        Map<String, Column> now = columns.stream().collect(toMap(Column::key, column -> column));
        Map<String, Column> before = earlier.columns.stream().collect(toMap(Column::key, column -> column));
        Set<String> tables = earlier.columns.stream().map(Column::table).collect(toSet());
        var breaks = new ArrayList<String>();
        before.forEach((key, was) -> breaks.addAll(changes(was, now.get(key))));
        columns.stream()
                .filter(column -> tables.contains(column.table) && !before.containsKey(column.key()))
                .filter(column -> column.required && !column.filled)
                .forEach(column ->
                        breaks.add(column.key() + " is required, and who does not know it says nothing there"));
        Set<Rule> known = Set.copyOf(earlier.rules);
        rules.stream()
                .filter(rule -> tables.contains(rule.table) && !known.contains(rule))
                .filter(rule -> rule.columns.isEmpty()
                        || Arrays.stream(rule.columns.split(","))
                                .anyMatch(column -> before.containsKey(rule.table + "." + column)))
                .forEach(rule -> breaks.add(rule.table + " has a new rule: " + rule.definition));
        Set<Rule> rulesNow = Set.copyOf(rules);
        Set<String> tablesNow = columns.stream().map(Column::table).collect(toSet());
        earlier.rules.stream()
                .filter(rule -> rule.isUnique() && tablesNow.contains(rule.table) && !rulesNow.contains(rule))
                .forEach(rule -> breaks.add(rule.table + " has no more, for ON CONFLICT: " + rule.definition));
        Set<Function> functionsNow = Set.copyOf(functions);
        earlier.functions.stream()
                .filter(function -> !functionsNow.contains(function))
                .forEach(function -> breaks.add(function.signature + " is gone or answers otherwise"));
        breaks.sort(null);
        return breaks;
    }

    private static List<String> changes(Column was, @Nullable Column is) {
        if (is == null) {
            return List.of(was.key() + " is gone");
        }
        var changes = new ArrayList<String>();
        if (!is.type.equals(was.type)) {
            changes.add(was.key() + " was " + was.type + " and is " + is.type);
        }
        if (is.required && !was.required) {
            changes.add(was.key() + " may be null no more");
        }
        if (is.required && was.filled && !is.filled) {
            changes.add(was.key() + " has no value by itself any more");
        }
        return changes;
    }
}
