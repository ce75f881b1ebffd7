package dev.madang.center;

import java.util.UUID;

/** What the page of a centre is about: what other nouns have of it are its sections. */
public record ShownCenter(UUID id, UUID partner) {}
