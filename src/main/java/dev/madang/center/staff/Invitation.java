package dev.madang.center.staff;

import dev.madang.center.CenterRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Lets one member join a centre.
 *
 * @param token secret by which it is opened
 */
public record Invitation(UUID id, UUID center, CenterRole role, String token, Instant expiresAt) {

    static final Duration OPEN_FOR = Duration.ofDays(7);

    public String path() {
        return path(token);
    }

    static String path(String token) {
        return "/partner/invitations/" + token;
    }
}
