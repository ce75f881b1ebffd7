package dev.madang.club;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A club as one reader stands to it; the page of a club is about it, and each noun of the club shows what it has there as a section.
 *
 * @param role what the reader is in it; null for who is not in it
 * @param questions what is asked of who wants to join
 * @param room of its chat
 * @param closed whether it has ended
 * @param withheld whether operators keep it from others
 */
public record ClubView(
        UUID id,
        String name,
        Joining joining,
        List<String> questions,
        UUID room,
        boolean closed,
        boolean withheld,
        @Nullable Role role) {

    public boolean isMember() {
        return role != null;
    }

    /** Whether the reader helps to run it. */
    public boolean isRunning() {
        return role != null && role.isRunning();
    }

    public boolean isLeader() {
        return role == Role.LEADER;
    }

    /** Whether anything can be done in it. */
    public boolean isOpen() {
        return !closed && !withheld;
    }
}
