package dev.madang.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Where the business is: its days begin at midnight in Seoul, whoever looks from wherever. */
public final class Seoul {

    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private Seoul() {}

    /** The moment at which a clock there shows this time. */
    public static Instant at(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    /** The first moment of a day. */
    public static Instant beginningOf(LocalDate day) {
        return at(day.atStartOfDay());
    }

    /** The day on which a moment lies. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
