package dev.madang.member.session;

import java.util.UUID;

/** A member was signed out everywhere else: their own programs are, too. */
public record ClientTokensEnded(UUID member) {}
