package dev.madang.sandbox.demo;

import static dev.madang.sandbox.demo.Rows.at;
import static dev.madang.sandbox.demo.Rows.numbered;
import static dev.madang.sandbox.demo.Rows.row;

import dev.madang.sandbox.demo.DemoReviewTexts.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what both sides of completed rentals say: shown where both have written or 14 days are over, else still hidden. */
@Component
@Profile("local")
class DemoReviews {

    private static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final int GUESTS_WHO_WRITE = 72;
    private static final int HOSTS_WHO_WRITE = 60;
    private static final int REPLIES = 35;
    /** Whoever tries the demo as one of them finds something to write. */
    private static final Set<String> WRITE_THEMSELVES = Set.of("guest", "host");
    /** What twenty guests give a listing, the good ones first; a lucky listing gets only the upper part. */
    private static final List<Integer> STARS = List.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 2);

    private static final List<Integer> STARS_OF_HOSTS = List.of(5, 5, 5, 5, 5, 4, 4, 3);
    private static final int LUCKIEST = 12;

    private final Rows rows;
    private final JdbcTemplate jdbc;

    DemoReviews(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc);
        this.jdbc = jdbc;
    }

    void write(List<DemoReservation> reservations, List<DemoReview> written, Instant now) {
        List<DemoReservation> completed = completed(reservations);
        Map<DemoReservation, List<DemoReview>> reviews =
                written.stream().collect(Collectors.groupingBy(DemoReview::rental));
        rows.write(
                """
                INSERT INTO review_exchange (reservation_id, listing_id, guest_id, host_id, opened_at, closes_at, revealed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                completed.stream()
                        .map(rental -> row(
                                rental.id(),
                                rental.listing().id(),
                                rental.guest().id(),
                                rental.listing().host().id(),
                                at(completedAt(rental)),
                                at(completedAt(rental).plus(OPEN_FOR)),
                                at(revealedAt(rental, reviews, now)))));
        rows.write("""
                INSERT INTO review (id, reservation_id, side, author_id, about_id, listing_id, stars, text, written_at,
                    shown_at, reply, replied_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", written.stream().map(review -> columns(review, revealedAt(review.rental(), reviews, now))));
        rows.write(
                "INSERT INTO review_photo (review_id, photo_id, position) VALUES (?, ?, ?)",
                written.stream()
                        .flatMap(review -> numbered(
                                review.pictures(), (position, picture) -> row(review.id(), picture.id(), position))));
        jdbc.update("""
                UPDATE listing SET rating_count = given.reviews, rating_sum = given.stars
                FROM (SELECT listing_id, count(*) AS reviews, sum(stars) AS stars FROM review
                      WHERE side = 'GUEST' AND shown_at IS NOT NULL GROUP BY listing_id) given
                WHERE given.listing_id = listing.id""");
    }

    private static @Nullable Object[] columns(DemoReview review, @Nullable Instant shownAt) {
        String reply = shownAt == null ? null : review.reply();
        return row(
                review.id(),
                review.rental().id(),
                review.voice().name(),
                review.author().id(),
                review.about().id(),
                review.rental().listing().id(),
                review.stars(),
                review.text(),
                at(review.writtenAt()),
                at(shownAt),
                reply,
                at(reply == null ? null : shownAt));
    }

    /** What was written until now about the reservations that are completed. */
    static List<DemoReview> compose(List<DemoReservation> reservations, Instant now) {
        var chance = new SplittableRandom(60);
        var texts = new DemoReviewTexts(chance);
        return completed(reservations).stream()
                .flatMap(rental -> IntStream.of(0, 1)
                        .mapToObj(side -> review(rental, Voice.values()[side], texts, chance))
                        .filter(review -> isWritten(review, now, chance)))
                .toList();
    }

    private static List<DemoReservation> completed(List<DemoReservation> reservations) {
        return reservations.stream()
                .filter(reservation -> reservation.status().equals("COMPLETED"))
                .toList();
    }

    private static DemoReview review(
            DemoReservation rental, Voice voice, DemoReviewTexts texts, SplittableRandom chance) {
        int stars = voice == Voice.GUEST
                ? STARS.get(chance.nextInt(LUCKIEST + luck(rental.listing()) * 4))
                : STARS_OF_HOSTS.get(chance.nextInt(STARS_OF_HOSTS.size()));
        Instant writtenAt = completedAt(rental).plus(Duration.ofMinutes(chance.nextInt(60, 4 * 24 * 60)));
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
        boolean open = completedAt(review.rental()).plus(OPEN_FOR).isAfter(now);
        return wants
                && review.writtenAt().isBefore(now)
                && !(open && WRITE_THEMSELVES.contains(review.author().code()));
    }

    /** 0 to 2: how much below the best a listing's guests may go. */
    private static int luck(DemoListing listing) {
        return Math.floorMod(listing.id().hashCode(), 3);
    }

    private static Instant completedAt(DemoReservation rental) {
        return rental.log().getLast().at();
    }

    private static @Nullable Instant revealedAt(
            DemoReservation rental, Map<DemoReservation, List<DemoReview>> reviews, Instant now) {
        List<DemoReview> both = reviews.getOrDefault(rental, List.of());
        Instant end = completedAt(rental).plus(OPEN_FOR);
        if (both.size() == 2) {
            return both.stream()
                    .map(DemoReview::writtenAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
        }
        return end.isAfter(now) ? null : end;
    }
}
