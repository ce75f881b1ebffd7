package dev.madang.moderation;

import java.util.Optional;
import java.util.UUID;

/** Ids of reported things, as they stand in addresses. */
public final class ReportedIds {

    private ReportedIds() {}

    /** Empty for what is none, or is written otherwise than Madang does: one thing has one id. */
    public static Optional<UUID> uuid(String id) {
        try {
            UUID read = UUID.fromString(id);
            return read.toString().equals(id) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
    }

    /** The same for a number. */
    public static Optional<Long> number(String id) {
        try {
            long read = Long.parseLong(id);
            return read > 0 && Long.toString(read).equals(id) ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException no) {
            return Optional.empty();
        }
    }
}
