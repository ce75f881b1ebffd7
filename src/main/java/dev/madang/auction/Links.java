package dev.madang.auction;

import java.util.UUID;

/** Where auctions have their pages: paths within Madang. */
public final class Links {

    public static final String LIST = "/auctions";

    private Links() {}

    public static String auction(UUID id) {
        return LIST + "/" + id;
    }
}
