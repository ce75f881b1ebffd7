package dev.madang.member.data;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member asked to be given.
 *
 * @param done how many of its parts are
 * @param bytes how large the file is; null until it is ready
 * @param expiresAt when it is gone; null until it is ready
 */
public record DataCopy(
        UUID id,
        UUID member,
        Status status,
        Instant askedAt,
        int done,
        int parts,
        @Nullable Long bytes,
        @Nullable Instant expiresAt) {

    /** How far it is. */
    public enum Status {
        ASKED,
        MAKING,
        READY,
        FAILED
    }

    public boolean isUnderWay() {
        return status == Status.ASKED || status == Status.MAKING;
    }

    public boolean isReady() {
        return status == Status.READY;
    }

    public boolean isFailed() {
        return status == Status.FAILED;
    }

    /** For people: in megabytes, rounded up. */
    public long megabytes() {
        return bytes == null ? 0 : (bytes + 1_048_575) / 1_048_576;
    }

    /** Under which its file is stored. */
    String key() {
        return "data-copies/" + id + ".zip";
    }
}
