package dev.madang.rental.handover;

import java.util.UUID;

/** The gear of a reservation is back. Told in the transaction that writes it down, the reservation locked. */
public record GearReturned(UUID reservation) {}
