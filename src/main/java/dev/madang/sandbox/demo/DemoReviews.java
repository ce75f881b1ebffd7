package dev.madang.sandbox.demo;

import dev.madang.rental.ReservationStatus;
import dev.madang.review.domain.ReviewExchange;
import dev.madang.sandbox.demo.DemoReviewTexts.Voice;
import dev.madang.sandbox.demo.cast.DemoListing;
import dev.madang.sandbox.demo.rental.DemoReservation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What both sides of completed rentals say. */
final class DemoReviews {

    private static final int GUESTS_WHO_WRITE = 90;
    private static final int HOSTS_WHO_WRITE = 80;
    private static final int REPLIES = 35;
    /** Whoever tries the demo as one of them finds something to write. */
    private static final Set<String> WRITE_THEMSELVES = Set.of("guest", "host");
    /** What twenty guests give a listing, the good ones first; a lucky listing gets only the upper part. */
    private static final List<Integer> STARS = List.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 2);

    private static final List<Integer> STARS_OF_HOSTS = List.of(5, 5, 5, 5, 5, 4, 4, 3);
    private static final int LUCKIEST = 12;

    private DemoReviews() {}

    /** What was written until now about the reservations that are completed. */
    static List<DemoReview> compose(List<DemoReservation> reservations, Instant now) {
        var chance = new SplittableRandom(60);
        var texts = new DemoReviewTexts(chance);
        return reservations.stream()
                .filter(reservation -> reservation.status() == ReservationStatus.COMPLETED)
                .flatMap(rental -> IntStream.of(0, 1)
                        .mapToObj(side -> review(rental, Voice.values()[side], texts, chance))
                        .filter(review -> isWritten(review, now, chance)))
                .toList();
    }

    private static DemoReview review(
            DemoReservation rental, Voice voice, DemoReviewTexts texts, SplittableRandom chance) {
        int stars = voice == Voice.GUEST
                ? STARS.get(chance.nextInt(LUCKIEST + luck(rental.listing()) * 4))
                : STARS_OF_HOSTS.get(chance.nextInt(STARS_OF_HOSTS.size()));
        Instant writtenAt = openedBy(rental).plus(Duration.ofMinutes(chance.nextInt(60, 4 * 24 * 60)));
        boolean replied = voice == Voice.GUEST && chance.nextInt(100) < REPLIES;
        return new DemoReview(
                rental,
                voice,
                stars,
                texts.next(voice, rental.listing(), stars),
                writtenAt,
                replied ? texts.next(Voice.REPLY, rental.listing(), stars) : null);
    }

    private static boolean isWritten(DemoReview review, Instant now, SplittableRandom chance) {
        boolean wants = chance.nextInt(100) < (review.voice() == Voice.GUEST ? GUESTS_WHO_WRITE : HOSTS_WHO_WRITE);
        boolean open = openedBy(review.rental()).plus(ReviewExchange.OPEN_FOR).isAfter(now);
        return wants
                && review.writtenAt().isBefore(now)
                && !(open && WRITE_THEMSELVES.contains(review.author().code()));
    }

    /** 0 to 2: how much below the best a listing's guests may go. */
    private static int luck(DemoListing listing) {
        return Math.floorMod(listing.id().hashCode(), 3);
    }

    /** When at the latest both sides may write: the clock completes a rental in the hours in which it is due. */
    private static Instant openedBy(DemoReservation rental) {
        return rental.endedAt().plus(Storyteller.HOURS);
    }
}
