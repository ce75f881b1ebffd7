package dev.madang.sandbox.demo;

import dev.madang.rental.Actor;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.sandbox.demo.rental.DemoCalendar;
import dev.madang.sandbox.demo.rental.DemoReservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Guests ask, pay, use and give back; hosts answer, claim, and keep some days for themselves. */
@Component
@Profile("local")
class RentalStories {

    private final RentalDesks desks;
    private final BlockDesk blocks;

    RentalStories(RentalDesks desks, BlockDesk blocks) {
        this.desks = desks;
        this.blocks = blocks;
    }

    Map<DemoReservation, RentalLife> lives(List<DemoReservation> plans) {
        return plans.stream().collect(Collectors.toMap(Function.identity(), plan -> new RentalLife(plan, desks)));
    }

    Stream<Scene> scenes(RentalLife life, DemoReservation plan) {
        return plan.acts().stream()
                .filter(act -> act.by() != Actor.SYSTEM)
                .map(act -> new Scene(act.at(), plan.listing().id(), () -> life.take(act)));
    }

    /** When all else is told: hosts block what is still free. */
    Stream<Scene> blocks(List<DemoCalendar.Blocked> blocks, Instant now) {
        return blocks.stream()
                .map(block -> new Scene(
                        now.minus(Duration.ofMinutes(1)),
                        block.listing().id(),
                        () -> this.blocks.block(
                                block.listing().id(), block.listing().host().id(), block.days())));
    }
}
