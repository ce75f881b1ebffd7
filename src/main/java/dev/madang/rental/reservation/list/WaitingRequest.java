package dev.madang.rental.reservation.list;

import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its host's answer ({@code rental/reservation/reservation-inbox}).
 *
 * @param revision of what the guest asks for, which the host's answer names
 * @param earning what the host gets after the fee
 * @param dueAt when it ends by itself
 * @param touching whether other taken days end or begin on the very days on which this one begins or ends
 */
public record WaitingRequest(
        UUID id,
        int revision,
        UUID guest,
        String title,
        @Nullable UUID cover,
        DayPeriod days,
        int units,
        HandOver handOver,
        HandOver giveBack,
        Won earning,
        Instant dueAt,
        boolean touching) {}
