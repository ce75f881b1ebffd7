package dev.madang.review.domain;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Rentals;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where guest and host review each other. */
@Component
@Transactional
public class Reviewing {

    private final ReviewExchanges exchanges;
    private final Revealing revealing;
    private final Rentals rentals;
    private final Photos photos;
    private final ReviewNews news;
    private final Clock clock;

    Reviewing(
            ReviewExchanges exchanges,
            Revealing revealing,
            Rentals rentals,
            Photos photos,
            ReviewNews news,
            Clock clock) {
        this.exchanges = exchanges;
        this.revealing = revealing;
        this.rentals = rentals;
        this.photos = photos;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What one side can do about its review.
     *
     * @param closesAt until when; null while it is too early
     * @param own what this side has written
     * @param theirs what the other side has written, once it is shown
     */
    public record Desk(
            Side side,
            ReviewPermission standing,
            @Nullable Instant closesAt,
            @Nullable Opinion own,
            int version,
            @Nullable Opinion theirs) {

        /** Whether something can be written or changed. */
        public boolean isOpen() {
            return standing == ReviewPermission.OPEN || standing == ReviewPermission.HIDDEN;
        }
    }

    /** The desk of this member; empty for everybody whom the reservation does not concern. */
    @Transactional(readOnly = true)
    public Optional<Desk> desk(UUID reservation, UUID member) {
        return exchanges
                .findById(reservation)
                .map(exchange -> exchange.sideOf(member).map(side -> desk(exchange, side)))
                .orElseGet(() -> rentals.find(reservation)
                        .filter(rental -> rental.isOf(member))
                        .map(rental -> new Desk(
                                rental.guest().equals(member) ? Side.GUEST : Side.HOST,
                                ReviewPermission.EARLY,
                                null,
                                null,
                                0,
                                null)));
    }

    /**
     * Writes the review of this member.
     *
     * @return whether both are in, so that they are shown now
     * @throws Refusal 404 for strangers and for photos of others, 409 before the rental is completed, after the time, and
     *     when there is one already
     */
    public boolean write(UUID reservation, UUID member, Opinion opinion) {
        ReviewExchange exchange = lock(reservation, member);
        exchange.write(side(exchange, member), opinion, clock.instant());
        photos.requireOwned(member, opinion.photos());
        boolean shown = revealing.revealIfDue(exchange);
        if (!shown) {
            news.written(reservation, member);
        }
        return shown;
    }

    /**
     * Says it differently, as long as nobody has seen it.
     *
     * @param version that this member has seen
     * @throws Refusal 404 for strangers and for photos of others, 409 when it is shown, or was changed since
     */
    public void rewrite(UUID reservation, UUID member, int version, Opinion opinion) {
        ReviewExchange exchange = lock(reservation, member);
        exchange.rewrite(side(exchange, member), version, opinion, clock.instant());
        photos.requireOwned(member, opinion.photos());
    }

    private Desk desk(ReviewExchange exchange, Side side) {
        Optional<Review> own = exchange.of(side);
        return new Desk(
                side,
                exchange.standing(side, clock.instant()),
                exchange.closesAt(),
                own.map(Review::opinion).orElse(null),
                own.map(Review::version).orElse(0),
                exchange.isRevealed()
                        ? exchange.of(side.other()).map(Review::opinion).orElse(null)
                        : null);
    }

    private ReviewExchange lock(UUID reservation, UUID member) {
        return exchanges
                .lock(reservation)
                .orElseThrow(() -> desk(reservation, member)
                        .map(desk -> desk.standing().refusal())
                        .orElseGet(Refusal::notFound));
    }

    private static Side side(ReviewExchange exchange, UUID member) {
        return exchange.sideOf(member).orElseThrow(Refusal::notFound);
    }
}
