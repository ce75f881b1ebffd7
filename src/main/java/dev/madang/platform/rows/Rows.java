package dev.madang.platform.rows;

import dev.madang.shared.Won;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a row as a record: a component {@code dueAt} is the column {@code due_at}, and the id of something else,
 * {@code UUID host}, is {@code host_id}. A record inside it reads the columns that begin with its name ({@code days_from},
 * {@code days_to}), and is null when the first of them is. Spring's mapper of
 * records would throw and catch an exception for every word in two parts and for every instant, in each row.
 */
public final class Rows<T extends Record> implements RowMapper<T> {

    private static final ClassValue<Rows<?>> ALL = new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected Rows<?> computeValue(Class<?> type) {
            return new Rows(type, "");
        }
    };

    private final Constructor<T> constructor;
    private final Column[] columns;

    private interface Column {

        @Nullable
        Object of(ResultSet row) throws SQLException;
    }

    private Rows(Class<T> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        columns = Stream.of(components)
                .map(component -> column(component.getType(), prefix + named(component)))
                .toArray(Column[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException none) {
            throw new IllegalStateException(none);
        }
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked")
    public static <T extends Record> Rows<T> of(Class<T> type) {
        return (Rows<T>) ALL.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].of(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private @Nullable T inside(ResultSet row) throws SQLException {
        return columns[0].of(row) == null ? null : mapRow(row, 0);
    }

    private static Column column(Class<?> type, String name) {
        if (type == Instant.class) {
            return row -> instant(row.getObject(name, OffsetDateTime.class));
        }
        if (type == Won.class) {
            return row -> won(row.getObject(name, Long.class));
        }
        if (type.isEnum()) {
            return row -> constant(type, row.getString(name));
        }
        if (type.isRecord()) {
            return inside(type.asSubclass(Record.class), name);
        }
        return row -> JdbcUtils.getResultSetValue(row, row.findColumn(name), type);
    }

    private static <R extends Record> Column inside(Class<R> type, String name) {
        return new Rows<>(type, name + "_")::inside;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Won won(@Nullable Long amount) {
        return amount == null ? null : Won.of(amount);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf((Class) type, name);
    }

    private static String named(RecordComponent component) {
        String name = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
        return component.getType() == UUID.class && !name.equals("id") ? name + "_id" : name;
    }
}
