package dev.madang.platform.pages;

import org.jspecify.annotations.Nullable;

/**
 * A number that operators see on {@code /admin}, declared as a bean by the module that knows it, in the order of the page. All are read
 * in one statement, so each must be cheap: counted by an index, or bounded by {@code :today}.
 *
 * @param name message key of what is counted
 * @param href the list that it leads to; null where there is none
 * @param sql a query of one value, never null; of a moment it may use {@code :now}, and {@code :today}, when the day began in Seoul
 */
public record OperatorNumber(
        String name, Meaning meaning, @Nullable String href, String sql) {

    /** How a number is read. */
    public enum Meaning {
        /** It should be none: somebody has to act on each. */
        TO_DO,
        COUNT,
        /** Won. */
        SUM
    }

    public static OperatorNumber toDo(String name, String href, String sql) {
        return new OperatorNumber(name, Meaning.TO_DO, href, sql);
    }

    public static OperatorNumber count(String name, @Nullable String href, String sql) {
        return new OperatorNumber(name, Meaning.COUNT, href, sql);
    }

    public static OperatorNumber sum(String name, @Nullable String href, String sql) {
        return new OperatorNumber(name, Meaning.SUM, href, sql);
    }
}
