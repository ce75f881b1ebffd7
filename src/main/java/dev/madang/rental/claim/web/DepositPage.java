package dev.madang.rental.claim.web;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deposit of a reservation ({@code rental/claim/reservation-claim}).
 *
 * @param claimable the deposit less the late fee
 * @param completesAt when all of it goes back by itself; null when that is not certain
 * @param canClaim whether the reader may ask for a part of it now
 * @param claim null when nobody claimed anything
 * @param steps none when there is no deposit
 */
public record DepositPage(
        Won claimable,
        @Nullable Instant completesAt,
        boolean canClaim,
        @Nullable ClaimPage claim,
        List<DepositStep> steps) {}
