package dev.madang.platform.pages;

import dev.madang.platform.security.CurrentMember;

/** How much of a module's is new to a member, beside its link in the header of every page: a bean of the module. */
public interface HeaderCount {

    /** By which the layout asks: {@code chat}. */
    String name();

    /** In one statement, and bounded: nobody reads a count of more than a hundred. */
    int of(CurrentMember me);
}
