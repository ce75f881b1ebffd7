package dev.madang.platform.pages;

import org.jspecify.annotations.Nullable;

/**
 * A number of a member's on {@code /admin/members/{id}}, declared as a bean by the module that knows it, in the order of the page.
 * All are read in one statement, so each must be found by an index.
 *
 * @param group what it stands under: the message {@code admin.member.<group>}
 * @param name message key of what is counted
 * @param sum whether it is won
 * @param href the list that it leads to, {@code {member}} standing for the member's id; null where there is none
 * @param sql a query of one value, never null, which may use {@code :member} and {@code :now}
 */
public record MemberFact(
        String group, String name, boolean sum, @Nullable String href, String sql) {

    public static MemberFact count(String group, String name, @Nullable String href, String sql) {
        return new MemberFact(group, name, false, href, sql);
    }

    public static MemberFact sum(String group, String name, @Nullable String href, String sql) {
        return new MemberFact(group, name, true, href, sql);
    }
}
