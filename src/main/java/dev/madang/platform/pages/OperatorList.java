package dev.madang.platform.pages;

import dev.madang.platform.security.OperatorRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list for operators, declared as a bean by the module that has the rows: {@code /admin/<name>} shows it a page at a time, newest
 * first, and {@code /admin/<name>.xlsx} all of it. Its texts are {@code admin.list.<name>} and {@code admin.list.<name>.about}.
 *
 * @param name {@code orders}
 * @param roles who may see it besides owners
 * @param at SQL of the moment by which it is sorted; together with {@code id} it needs an index
 * @param id SQL of what tells rows apart
 * @param columns what is shown of a row, in its order
 * @param from FROM and what is joined
 * @param filters of which one is chosen, the first without a choice; none when there is only one list
 * @param byId SQL that finds by {@code :id}, an id that was typed: the row's own, its member's; null when nothing does
 * @param byText SQL that finds by {@code :text}, in lower case, {@code :typed} as it is, or {@code :prefix} for LIKE; null when nothing does
 * @param act address to which a row's button posts, {@code {id}} standing for the row's; its label is {@code admin.list.<name>.act}
 * @param takers who may take all of it along besides owners, of those who may see it
 */
public record OperatorList(
        String name,
        Set<OperatorRole> roles,
        String at,
        String id,
        List<Column> columns,
        String from,
        List<Filter> filters,
        @Nullable String byId,
        @Nullable String byText,
        @Nullable String act,
        Set<OperatorRole> takers) {

    /** Without buttons; whoever may see it may take it along. */
    public OperatorList(
            String name,
            Set<OperatorRole> roles,
            String at,
            String id,
            List<Column> columns,
            String from,
            List<Filter> filters,
            @Nullable String byId,
            @Nullable String byText) {
        this(name, roles, at, id, columns, from, filters, byId, byText, null, roles);
    }

    /** How a value is printed. */
    public enum Kind {
        TEXT,
        MOMENT,
        WON,
        COUNT,
        /** A constant; the message {@code <argument>.<value>} says it. */
        WORD,
        /** A sentence's message key. */
        SENTENCE,
        /** A member's name; {@code <sql>} is of their id, {@code argument} of the name. */
        MEMBER
    }

    /**
     * @param name message {@code admin.column.<name>}
     * @param argument what the kind needs besides; empty for most
     * @param href address of what it leads to, with {@code {id}} for the row's; null when it leads nowhere
     */
    public record Column(
            String name,
            Kind kind,
            String sql,
            String argument,
            @Nullable String href) {

        public static Column text(String name, String sql) {
            return new Column(name, Kind.TEXT, sql, "", null);
        }

        public static Column moment(String name, String sql) {
            return new Column(name, Kind.MOMENT, sql, "", null);
        }

        public static Column won(String name, String sql) {
            return new Column(name, Kind.WON, sql, "", null);
        }

        public static Column count(String name, String sql) {
            return new Column(name, Kind.COUNT, sql, "", null);
        }

        public static Column word(String name, String sql, String prefix) {
            return new Column(name, Kind.WORD, sql, prefix, null);
        }

        public static Column sentence(String name, String sql) {
            return new Column(name, Kind.SENTENCE, sql, "", null);
        }

        /** A member, who is led to. */
        public static Column member(String name, String id, String nickname) {
            return new Column(name, Kind.MEMBER, id, nickname, null);
        }

        public Column leadingTo(String href) {
            return new Column(name, kind, sql, argument, href);
        }
    }

    /**
     * @param name in the address, {@code ?show=<name>}; the message {@code admin.filter.<name>} says it
     * @param where a condition, which may use {@code :now} and {@code :today}
     */
    public record Filter(String name, String where) {

        public static final Filter ALL = new Filter("all", "true");
    }

    public OperatorList withButton(String address) {
        return new OperatorList(name, roles, at, id, columns, from, filters, byId, byText, address, takers);
    }

    public OperatorList takenAlongBy(OperatorRole... these) {
        return new OperatorList(name, roles, at, id, columns, from, filters, byId, byText, act, Set.of(these));
    }

    public String path() {
        return "/admin/" + name;
    }

    public boolean isSearched() {
        return byId != null || byText != null;
    }

    /** The one of this name, or the first. */
    public Filter filter(@Nullable String chosen) {
        return filters.stream()
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(filters.getFirst());
    }
}
