package dev.madang.review.domain;

import dev.madang.platform.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two reviews of a rental. Each is hidden from everyone but its writer until both are in or the time is over; then both
 * are shown at once, and for good.
 */
@Entity
public class ReviewExchange {

    /** How long both sides may write after the rental was completed. */
    public static final Duration OPEN_FOR = Duration.ofDays(14);

    @Id
    private UUID reservationId;

    private UUID listingId;
    private UUID guestId;
    private UUID hostId;
    private Instant openedAt;
    private Instant closesAt;
    private @Nullable Instant revealedAt;

    @OneToMany(mappedBy = "exchange", cascade = CascadeType.PERSIST)
    private List<Review> reviews = new ArrayList<>();

    protected ReviewExchange() {}

    /** @throws Refusal 409 when this side has written before, or the time is over */
    Review write(Side side, Opinion opinion, Instant now) {
        ReviewPermission standing = standing(side, now);
        if (standing == ReviewPermission.HIDDEN) {
            throw Refusal.conflict("review.refused.twice");
        }
        require(standing, ReviewPermission.OPEN);
        var review = new Review(this, side, opinion, now);
        reviews.add(review);
        return review;
    }

    /**
     * @param version that this side has seen
     * @throws Refusal 409 when nothing can be changed any more, or it was changed since
     */
    void rewrite(Side side, int version, Opinion opinion, Instant now) {
        require(standing(side, now), ReviewPermission.HIDDEN);
        Review review = of(side).orElseThrow();
        if (review.version() != version) {
            throw Refusal.conflict("review.refused.changed");
        }
        review.rewrite(opinion, now);
    }

    /** Shows what was written. */
    void reveal(Instant now) {
        revealedAt = now;
        reviews.forEach(review -> review.show(now));
    }

    boolean isComplete() {
        return reviews.size() == Side.values().length;
    }

    /** Whether it should be shown by now and was not. */
    boolean isDue(Instant now) {
        return revealedAt == null && (isComplete() || !now.isBefore(closesAt));
    }

    public ReviewPermission standing(Side side, Instant now) {
        boolean over = revealedAt != null || !now.isBefore(closesAt);
        if (of(side).isPresent()) {
            return over ? ReviewPermission.SHOWN : ReviewPermission.HIDDEN;
        }
        return over ? ReviewPermission.LATE : ReviewPermission.OPEN;
    }

    /** As what this member may write; empty for everybody else. */
    public Optional<Side> sideOf(UUID member) {
        if (member.equals(guestId)) {
            return Optional.of(Side.GUEST);
        }
        return member.equals(hostId) ? Optional.of(Side.HOST) : Optional.empty();
    }

    /** What this side has written so far, shown or not. */
    public Optional<Review> of(Side side) {
        return reviews.stream().filter(review -> review.side() == side).findFirst();
    }

    public boolean isRevealed() {
        return revealedAt != null;
    }

    /** Until when both sides may write. */
    public Instant closesAt() {
        return closesAt;
    }

    UUID member(Side side) {
        return side == Side.GUEST ? guestId : hostId;
    }

    UUID reservationId() {
        return reservationId;
    }

    UUID listingId() {
        return listingId;
    }

    private static void require(ReviewPermission standing, ReviewPermission required) {
        if (standing != required) {
            throw standing.refusal();
        }
    }
}
