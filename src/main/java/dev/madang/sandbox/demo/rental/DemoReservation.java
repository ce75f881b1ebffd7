package dev.madang.sandbox.demo.rental;

import static java.util.Objects.requireNonNull;

import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.listing.HandOver;
import dev.madang.sandbox.demo.cast.DemoIds;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.cast.DemoMember;
import dev.madang.sandbox.demo.rental.Act.Step;
import dev.madang.shared.DayPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A reservation of the demo and what its two sides do about it.
 *
 * @param days that are asked for first
 * @param until day of the return with the days that are asked for later
 * @param options the chosen ones, by their positions among the listing's
 * @param way how it is handed over and given back
 * @param acts in their order, never empty
 */
public record DemoReservation(
        String name,
        DemoListing listing,
        DemoMember guest,
        DayPeriod days,
        LocalDate until,
        int units,
        List<Integer> options,
        HandOver way,
        List<Act> acts) {

    public UUID id() {
        return DemoIds.of("reservation/" + name);
    }

    public ReservationStatus status() {
        return requireNonNull(acts.stream()
                .map(act -> act.step().to())
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow());
    }

    public Instant requestedAt() {
        return acts.getFirst().at();
    }

    public Instant endedAt() {
        return acts.getLast().at();
    }

    /** The days of use and those on which the gear rests, also the ones that are asked for later. */
    DayPeriod heldDays() {
        return new DayPeriod(days.from(), until.plusDays(listing.bufferDays()));
    }

    public boolean isParcel() {
        return way == HandOver.PARCEL;
    }

    Optional<Act> act(Step step) {
        return acts.stream().filter(act -> act.step() == step).findFirst();
    }

    boolean isClaimed() {
        return act(Step.CLAIM).isPresent();
    }

    public UUID member(Actor side) {
        return switch (side) {
            case GUEST -> guest.id();
            case HOST -> listing.host().id();
            case ADMIN -> DemoIds.of("member/admin");
            case SYSTEM -> throw new IllegalArgumentException("Nobody does what comes by itself");
        };
    }
}
