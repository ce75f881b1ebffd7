package dev.madang.member.web;

import org.jspecify.annotations.Nullable;

/** The password of the member to whom a provider's account shall belong. */
record LinkForm(@Nullable String password) {}
