package dev.madang.shop.product;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.Externalized;

/**
 * Somebody likes goods that they did not like before.
 *
 * @param at by it one who likes again what they had stopped liking is told from an event that is sent a second time
 */
@Externalized("madang.likes::#{product()}")
record ProductLiked(UUID product, UUID member, Instant at) {}
