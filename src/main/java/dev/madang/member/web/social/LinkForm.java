package dev.madang.member.web.social;

import org.jspecify.annotations.Nullable;

/** The password of the member to whom a provider's account shall belong. */
record LinkForm(@Nullable String password) {}
