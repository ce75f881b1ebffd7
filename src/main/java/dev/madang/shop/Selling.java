package dev.madang.shop;

import java.util.UUID;

/** What the page of a seller is about: each noun of the shop shows what they have of it, as a section. */
public record Selling(UUID seller) {}
