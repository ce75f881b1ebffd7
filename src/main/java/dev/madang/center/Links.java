package dev.madang.center;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** Where the nouns of classes have their pages: paths within Madang, for code and, as {@code #center}, for templates; beside
 * them what a clock in Seoul shows. */
public final class Links {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Seoul.ZONE);

    Links() {}

    /** Hour and minute, the same in every language. */
    public static String clock(Instant at) {
        return CLOCK.format(at);
    }

    public static String center(UUID id) {
        return "/centers/" + id;
    }

    /** What members say of its classes. */
    public static String centerReviews(UUID center) {
        return center(center) + "/reviews";
    }

    /** Where who came to a class says how it was. */
    public static String classReview(UUID registration) {
        return "/registrations/" + registration + "/review";
    }

    /** Figures of a centre, for its partner and managers. */
    public static String figures(UUID center) {
        return centerEditor(center) + "/figures";
    }

    /** Who works at a centre, for its partner. */
    public static String staff(UUID center) {
        return centerEditor(center) + "/staff";
    }

    public static String slot(UUID id) {
        return "/slots/" + id;
    }

    /** Where its partner sees who comes. */
    public static String sheet(UUID slot) {
        return "/partner/slots/" + slot;
    }

    public static String centerEditor(UUID id) {
        return "/partner/centers/" + id;
    }

    public static String programEditor(UUID id) {
        return "/partner/programs/" + id;
    }
}
