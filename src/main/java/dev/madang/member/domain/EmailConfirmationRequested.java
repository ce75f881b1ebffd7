package dev.madang.member.domain;

import java.util.UUID;

/** A member asked for another link to confirm their e-mail. */
public record EmailConfirmationRequested(UUID member) {}
