package dev.madang.platform.pages;

/** How much of a module's is new to a member, beside its link in the header of every page: a bean of the module. */
public interface HeaderCount {

    /** By which the layout asks: {@code chat}. */
    String name();

    /** In SQL a query of one number, of {@code :member} at {@code :now}, bounded: nobody reads a count of more than a hundred. */
    String sql();

    /** Whether it counts what waits for the member to do: of all such together the header counts {@link HeaderCounts#AWAITED}. */
    default boolean isAwaited() {
        return false;
    }
}
