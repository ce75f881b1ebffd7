package dev.madang.center.registration;

import java.util.UUID;

/**
 * What became of a member's registration.
 *
 * @param to where it stands now; {@code REGISTERED} is told of who moved up alone
 * @param words why, as the centre said; empty where nothing was said
 */
public record RegistrationMoved(UUID registration, UUID slot, UUID member, RegistrationStatus to, String words) {}
