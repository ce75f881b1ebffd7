package dev.madang.pass;

import java.util.UUID;

/** Where passes have their pages: paths within Madang. */
public final class Links {

    /** What a member has, and where they buy more. */
    public static final String WALLET = "/passes";

    private Links() {}

    public static String purchase(UUID id) {
        return "/passes/purchases/" + id;
    }

    public static String refund(UUID purchase) {
        return purchase(purchase) + "/refund";
    }
}
