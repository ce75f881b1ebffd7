package dev.madang.rental.extension;

import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationMoved;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.reservation.Reservations;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the open pages of a reservation that more days were asked for, answered, paid for, or are held no longer: topic {@code
 * reservation:ID}, for its two sides. They read different things there, so each asks for its own anew.
 */
@Component
class LiveExtensions extends LiveState {

    private final Reservations reservations;

    LiveExtensions(Live live, Reservations reservations) {
        super("reservation", "extension", live);
        this.reservations = reservations;
    }

    @EventListener
    void on(ExtensionAsked asked) {
        changed(asked.reservation());
    }

    @EventListener
    void on(ExtensionAnswered answered) {
        changed(answered.reservation());
    }

    @EventListener
    void on(ExtensionEnded ended) {
        changed(ended.reservation());
    }

    @EventListener
    void on(ReservationMoved moved) {
        if (moved.step() == ReservationStep.EXTEND) {
            changed(moved.reservation());
        }
    }

    @Override
    protected boolean mayWatch(Reader reader, UUID reservation) {
        CurrentMember member = reader.member();
        return member != null
                && reservations
                        .findById(reservation)
                        .flatMap(one -> one.parties().roleOf(member.id(), false))
                        .isPresent();
    }

    @Override
    protected Optional<LiveFragment> show(UUID reservation, Locale locale) {
        return Optional.of(LiveFragment.signal());
    }
}
