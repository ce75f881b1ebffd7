package dev.madang.platform.search;

import java.util.UUID;

/** A member looked for words of their own, wherever that was. */
public record Searched(UUID member, String words) {}
