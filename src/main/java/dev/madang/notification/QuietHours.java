package dev.madang.notification;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When no mail is to come, in Seoul's time, also over midnight. */
public record QuietHours(LocalTime begins, LocalTime ends) {

    /** This moment, or where it lies in them their end. */
    Instant after(Instant moment) {
        var there = LocalDateTime.ofInstant(moment, Seoul.ZONE);
        LocalTime time = there.toLocalTime();
        boolean quiet = begins.isBefore(ends)
                ? !time.isBefore(begins) && time.isBefore(ends)
                : !time.isBefore(begins) || time.isBefore(ends);
        if (!quiet) {
            return moment;
        }
        LocalDateTime end = there.toLocalDate().atTime(ends);
        return Seoul.at(end.isAfter(there) ? end : end.plusDays(1));
    }
}
