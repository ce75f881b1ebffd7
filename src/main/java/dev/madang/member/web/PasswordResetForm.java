package dev.madang.member.web;

import org.jspecify.annotations.Nullable;

/** Whose password was forgotten. */
record PasswordResetForm(@Nullable String email) {}
