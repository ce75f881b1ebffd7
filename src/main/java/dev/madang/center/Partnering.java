package dev.madang.center;

import java.util.UUID;

/** What the page of a partner is about: each noun shows what they have of it, as a section. */
public record Partnering(UUID partner) {}
