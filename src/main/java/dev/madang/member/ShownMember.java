package dev.madang.member;

import java.util.UUID;

/** The public page of a member, for {@link dev.madang.platform.pages.Section}s below what they say of themselves. */
public record ShownMember(UUID id) {}
