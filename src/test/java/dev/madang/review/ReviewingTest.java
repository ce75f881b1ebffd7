package dev.madang.review;

import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.review.Opinions.GOOD;
import static dev.madang.review.Opinions.opinion;
import static dev.madang.review.domain.ReviewPermission.EARLY;
import static dev.madang.review.domain.ReviewPermission.HIDDEN;
import static dev.madang.review.domain.ReviewPermission.LATE;
import static dev.madang.review.domain.ReviewPermission.OPEN;
import static dev.madang.review.domain.ReviewPermission.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.review.domain.Opinion;
import dev.madang.review.domain.Revealing;
import dev.madang.review.domain.ReviewSort;
import dev.madang.review.domain.Reviewing;
import dev.madang.review.domain.Reviewing.Desk;
import dev.madang.review.domain.ShownReviews;
import dev.madang.review.domain.Side;
import dev.madang.test.CompletedRentals;
import dev.madang.test.Gear;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class ReviewingTest {

    @Autowired
    Reviewing reviewing;

    @Autowired
    Revealing revealing;

    @Autowired
    ShownReviews shown;

    @Autowired
    Gear gear;

    @Autowired
    Lending lending;

    @Autowired
    CompletedRentals rentals;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID host;
    UUID guest;
    UUID tent;

    @BeforeEach
    void lendATent() {
        Lent lent = lending.lend();
        host = lent.host().id();
        guest = lent.guest().id();
        tent = lent.listing();
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        clock.advance(Duration.ofDays(30));
        revealing.revealOverdue();
    }

    @Test
    void bothMayWriteOnceTheRentalIsOver() {
        UUID rental = rentals.completed(tent, guest);
        assertThat(desk(rental, guest).standing()).isEqualTo(OPEN);
        assertThat(desk(rental, host).standing()).isEqualTo(OPEN);
        assertThat(desk(rental, guest).side()).isEqualTo(Side.GUEST);
        assertThat(desk(rental, host).side()).isEqualTo(Side.HOST);
    }

    @Test
    void beingToldTwiceOpensOnce() {
        UUID rental = rentals.completed(tent, guest);
        write(rental, guest, 4);
        rentals.settle(tent);
        rentals.tellAgain(rental);
        rentals.settle(tent);
        assertThat(desk(rental, guest).standing()).isEqualTo(HIDDEN);
    }

    @Test
    void nobodySeesAnythingBeforeBothAreIn() {
        UUID rental = rentals.completed(tent, guest);
        assertThat(write(rental, guest, 2)).isFalse();
        assertThat(desk(rental, guest).own()).isEqualTo(opinion(2));
        assertThat(desk(rental, host).theirs()).isNull();
        assertThat(ofTent()).isEmpty();
        assertThat(rating()).isEqualTo("0/0");
        clock.advance(Duration.ofDays(13));
        assertThat(revealing.revealOverdue()).isEqualTo(JobResult.NOTHING);
        assertThat(desk(rental, host).theirs()).isNull();
        assertThat(write(rental, host, 5)).isTrue();
        assertThat(desk(rental, host).theirs()).isEqualTo(opinion(2));
        assertThat(desk(rental, guest).theirs()).isEqualTo(opinion(5));
        assertThat(ofTent()).containsExactly(2);
        assertThat(rating()).isEqualTo("1/2");
    }

    @Test
    void afterFourteenDaysTheOneThatIsInIsShown() {
        UUID rental = rentals.completed(tent, guest);
        write(rental, guest, 3);
        clock.advance(Duration.ofDays(14).minusMinutes(1));
        assertThat(revealing.revealOverdue().moved()).isZero();
        assertThat(desk(rental, guest).standing()).isEqualTo(HIDDEN);
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk(rental, host).standing()).isEqualTo(LATE);
        assertThat(desk(rental, guest).standing()).isEqualTo(SHOWN);
        assertThat(desk(rental, host).theirs()).isNull();
        assertThat(revealing.revealOverdue().moved()).isPositive();
        assertThat(desk(rental, host).theirs()).isEqualTo(opinion(3));
        assertThat(rating()).isEqualTo("1/3");
        assertThat(revealing.revealOverdue()).isEqualTo(JobResult.NOTHING);
        assertThat(rating()).isEqualTo("1/3");
    }

    @Test
    void onlyGuestsRateTheGear() {
        UUID rental = rentals.completed(tent, guest);
        write(rental, host, 1);
        clock.advance(Duration.ofDays(15));
        assertThat(revealing.revealOverdue().moved()).isPositive();
        assertThat(rating()).isEqualTo("0/0");
        assertThat(ofTent()).isEmpty();
        assertThat(shown.count(guest, Side.HOST)).isEqualTo(1);
    }

    @Test
    void whatNobodyHasSeenCanBeSaidDifferently() {
        UUID rental = rentals.completed(tent, guest);
        write(rental, guest, 2);
        int version = desk(rental, guest).version();
        reviewing.rewrite(rental, guest, version, opinion(5));
        assertThat(desk(rental, guest).own()).isEqualTo(opinion(5));
        assertRefused("review.refused.changed", () -> reviewing.rewrite(rental, guest, version, opinion(1)));
        write(rental, host, 5);
        assertRefused(
                "review.refused.SHOWN",
                () -> reviewing.rewrite(rental, guest, desk(rental, guest).version(), opinion(1)));
        assertThat(rating()).isEqualTo("1/5");
    }

    @Test
    void eachSideWritesOnce() {
        UUID rental = rentals.completed(tent, guest);
        write(rental, guest, 4);
        assertRefused("review.refused.twice", () -> write(rental, guest, 5));
        write(rental, host, 4);
        assertRefused("review.refused.SHOWN", () -> write(rental, guest, 5));
    }

    @Test
    void nobodyWritesBeforeOrAfterTheTime() {
        UUID running = gear.booking(tent, guest).status(HANDED_OVER).write();
        assertThat(desk(running, guest).standing()).isEqualTo(EARLY);
        assertRefused("review.refused.EARLY", () -> write(running, guest, 5));
        UUID over = rentals.completed(tent, guest);
        clock.advance(Duration.ofDays(14));
        assertRefused("review.refused.LATE", () -> write(over, guest, 5));
    }

    @Test
    void strangersAreToldNothing() {
        UUID stranger = people.member("남").id();
        UUID rental = rentals.completed(tent, guest);
        assertThat(reviewing.desk(rental, stranger)).isEmpty();
        assertThatThrownBy(() -> write(rental, stranger, 5))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> write(UUID.randomUUID(), guest, 5)).isInstanceOf(Refusal.class);
    }

    @Test
    void photosOfOthersAreNotShown() {
        UUID rental = rentals.completed(tent, guest);
        assertThatThrownBy(() -> reviewing.write(rental, guest, new Opinion(5, GOOD, List.of(UUID.randomUUID()))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(desk(rental, guest).standing()).isEqualTo(OPEN);
    }

    private boolean write(UUID rental, UUID member, int stars) {
        return reviewing.write(rental, member, opinion(stars));
    }

    private Desk desk(UUID rental, UUID member) {
        return reviewing.desk(rental, member).orElseThrow();
    }

    private List<Integer> ofTent() {
        return shown.ofListing(tent, ReviewSort.NEWEST, Turn.FIRST).reviews().stream()
                .map(review -> review.opinion().stars())
                .toList();
    }

    private String rating() {
        return jdbc.sql("SELECT rating_count || '/' || rating_sum FROM listing WHERE id = ?")
                .param(tent)
                .query(String.class)
                .single();
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.key()).isEqualTo(key);
        });
    }
}
