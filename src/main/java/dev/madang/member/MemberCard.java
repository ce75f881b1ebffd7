package dev.madang.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a member appears beside what they offer, ask or say.
 *
 * @param photo media id of the face, or null for the drawn one
 * @param since when the member joined
 * @param emailConfirmed whether the link in the confirmation mail was followed
 */
public record MemberCard(UUID id, String nickname, @Nullable UUID photo, Instant since, boolean emailConfirmed) {}
