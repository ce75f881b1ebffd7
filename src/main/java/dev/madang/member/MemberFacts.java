package dev.madang.member;

import java.util.List;
import java.util.UUID;

/**
 * Facts by which others may judge whom they deal with, for the public page of a member. A module that members do not
 * know has a bean of this type.
 */
public interface MemberFacts {

    /** Those that can be told of this member; a fact that says nothing yet is left out. */
    List<Fact> of(UUID member);

    /**
     * @param label message key of what is told: {@code member.fact.rentals}
     * @param value message key of how it is told
     * @param arguments of the value
     */
    record Fact(String label, String value, Object... arguments) {}
}
