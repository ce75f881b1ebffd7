package dev.madang.rental.claim.web;

import dev.madang.rental.Actor;
import java.util.UUID;

/**
 * The claim on a reservation's deposit, or to the host that one may still be opened ({@code
 * rental/claim/reservation-claim :: card}).
 *
 * @param other nickname of who is on the other side
 */
record ClaimCard(UUID reservation, Actor role, String other, DepositPage deposit) {}
