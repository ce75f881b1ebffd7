package dev.madang.rental.cancellation;

import dev.madang.rental.Actor;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;

/**
 * A reservation ended before its use. Told in the transaction that ends it, to those who belong to that transaction.
 *
 * @param by who said so, or the clock
 * @param kept what does not go back of what was paid, in won; zero when nothing was paid
 */
public record CalledOff(UUID reservation, UUID host, Actor by, Won kept, Instant at) {}
