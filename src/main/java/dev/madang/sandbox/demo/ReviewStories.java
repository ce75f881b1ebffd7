package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.review.domain.Opinion;
import dev.madang.review.domain.Replies;
import dev.madang.review.domain.ReviewExchange;
import dev.madang.review.domain.Reviewing;
import dev.madang.sandbox.demo.cast.DemoPicture;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Both sides of a rental review each other, and some hosts reply. */
@Component
@Profile("local")
class ReviewStories {

    private final Reviewing reviewing;
    private final Replies replies;
    private final JdbcClient jdbc;

    ReviewStories(Reviewing reviewing, Replies replies, JdbcClient jdbc) {
        this.reviewing = reviewing;
        this.replies = replies;
        this.jdbc = jdbc;
    }

    Stream<Scene> scenes(DemoReview review, RentalLife life, Instant now) {
        UUID of = review.rental().listing().id();
        var written = new Scene(review.writtenAt(), of, () -> write(review, requireNonNull(life.id())));
        Instant repliedAt =
                review.rental().endedAt().plus(ReviewExchange.OPEN_FOR).plus(Storyteller.HOURS.multipliedBy(2));
        return review.reply() == null || repliedAt.isAfter(now)
                ? Stream.of(written)
                : Stream.of(written, new Scene(repliedAt, of, () -> reply(review, requireNonNull(life.id()))));
    }

    private void write(DemoReview review, UUID reservation) {
        var photos = review.pictures().stream().map(DemoPicture::id).toList();
        reviewing.write(reservation, review.author().id(), new Opinion(review.stars(), review.text(), photos));
    }

    /** By then it is shown, whether the host has written or not. */
    private void reply(DemoReview review, UUID reservation) {
        UUID shown = jdbc.sql("SELECT id FROM review WHERE reservation_id = ? AND side = 'GUEST'")
                .param(reservation)
                .query(UUID.class)
                .single();
        replies.reply(shown, review.about().id(), requireNonNull(review.reply()));
    }
}
