package dev.madang.shop;

import java.util.UUID;

/**
 * A number of units that many want, of which each member may have so many; its orders are counted as they come.
 *
 * @param id of the drop or deal
 */
public record Sale(Kind kind, UUID id) {

    public enum Kind {
        DROP,
        DEAL
    }

    public static Sale drop(UUID id) {
        return new Sale(Kind.DROP, id);
    }

    public static Sale deal(UUID id) {
        return new Sale(Kind.DEAL, id);
    }

    public boolean isDrop() {
        return kind == Kind.DROP;
    }

    /** Address of its page. */
    public String path() {
        return isDrop() ? Links.drop(id) : Links.deal(id);
    }
}
