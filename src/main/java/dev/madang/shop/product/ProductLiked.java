package dev.madang.shop.product;

import java.util.UUID;

/** Somebody likes goods that they did not like before. */
record ProductLiked(UUID product, UUID member) {}
