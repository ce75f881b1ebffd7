package dev.madang.rental.listing;

import dev.madang.shared.Won;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An option as its host describes it.
 *
 * @param id of the option that this changes; null for a new one
 * @param price for the whole rental
 */
public record OptionDetails(@Nullable UUID id, String name, Won price, Won deposit) {}
