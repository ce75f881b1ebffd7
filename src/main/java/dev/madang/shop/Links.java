package dev.madang.shop;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Where the nouns of the shop have their pages: paths within Madang, for code and, as {@code #shop}, for templates; beside
 * them how its moments are written. */
public final class Links {

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(Seoul.ZONE);

    Links() {}

    /** A moment as it decides who was first: to the millisecond, in Seoul, the same in every language. */
    public static String exactly(Instant at) {
        return TO_THE_MILLISECOND.format(at);
    }

    public static String drop(UUID id) {
        return "/drops/" + id;
    }

    /** Where one waits for one's turn to order a drop. */
    public static String turn(UUID drop) {
        return drop(drop) + "/turn";
    }

    public static String deal(UUID id) {
        return "/deals/" + id;
    }

    public static String product(UUID id) {
        return "/products/" + id;
    }

    public static String order(UUID id) {
        return "/orders/" + id;
    }
}
