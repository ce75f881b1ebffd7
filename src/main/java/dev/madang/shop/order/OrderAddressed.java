package dev.madang.shop.order;

import java.time.Instant;
import java.util.UUID;

/** The buyer of what is paid and not sent yet has said where it goes, or that it goes elsewhere. */
record OrderAddressed(UUID order, UUID buyer, UUID seller, String title, Instant at) {}
