package dev.madang.rental;

import java.util.UUID;

/** Where the nouns of rental have their pages: paths within Madang, for code and, as {@code #links}, for templates. */
public final class Links {

    Links() {}

    public static String listing(UUID id) {
        return "/listings/" + id;
    }

    public static String reservation(UUID id) {
        return "/reservations/" + id;
    }
}
