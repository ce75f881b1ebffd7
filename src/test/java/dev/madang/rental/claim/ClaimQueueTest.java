package dev.madang.rental.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.paging.Turn;
import dev.madang.rental.claim.ClaimQueue.Row;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The queue of operators, which the database reads, says of every claim what the claim says of itself. */
@RentalTest
class ClaimQueueTest {

    @Autowired
    Rentals rentals;

    @Autowired
    ClaimQueue queue;

    @Autowired
    ClaimDesk desk;

    @Autowired
    Claims claims;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    final List<UUID> all = new ArrayList<>();

    Rental open;
    Rental countered;
    Rental disputed;
    Rental withdrawn;

    @BeforeEach
    void oneOfEachKindWaits() {
        rentals.forgetAll();
        open = claimed(30_000);
        countered = claimed(20_000);
        disputed = claimed(50_000);
        withdrawn = claimed(10_000);
        desk.counter(countered.guest().id(), countered.id(), Won.of(5_000), "흠집은 원래 있었어요");
        desk.dispute(disputed.guest().id(), disputed.id(), "제가 한 게 아니에요");
        desk.withdraw(withdrawn.host().id(), withdrawn.id());
    }

    @Test
    void whateverTheTimeBothSayTheSame() {
        Instant begun = clock.instant();
        for (int hours : new int[] {0, 47, 49, 71, 73, 119, 121, 24 * 30}) {
            clock.moveTo(begun.plus(Duration.ofHours(hours)));
            ClaimQueue.Page page = queue.page(true, Turn.FIRST);
            assertThat(page.rows()).extracting(Row::reservation).containsExactlyInAnyOrderElementsOf(all);
            for (Row row : page.rows()) {
                Claim claim = claims.findById(row.reservation()).orElseThrow();
                Instant now = clock.instant();
                assertThat(row.status()).as("after %s hours", hours).isEqualTo(claim.statusAt(now));
                assertThat(row.dueAt()).as("after %s hours", hours).isEqualTo(claim.dueAt(now));
                assertThat(row.amount()).isEqualTo(claim.amount());
                assertThat(row.openedAt()).isEqualTo(claim.openedAt());
            }
            assertThat(toDecide())
                    .as("after %s hours", hours)
                    .containsExactlyElementsOf(page.rows().stream()
                            .filter(row -> row.status() == ClaimStatus.DISPUTED)
                            .map(Row::reservation)
                            .toList());
            assertThat(page.waiting()).isEqualTo(toDecide().size());
        }
    }

    @Test
    void onlyWhatTheTwoDoNotAgreeOnWaitsForAnOperator() {
        assertThat(toDecide()).containsExactly(disputed.id());
        clock.advance(Claim.TIME_TO_ANSWER.plusMinutes(1));
        assertThat(toDecide())
                .as("and what the guest was silent about")
                .containsExactlyInAnyOrder(open.id(), disputed.id());
        desk.decide(people.admin().id(), disputed.id(), Won.ZERO, "건네줄 때부터 있던 흠집이에요");
        assertThat(toDecide()).containsExactly(open.id());
    }

    @Test
    void aRowNamesBothSides() {
        ClaimQueue.Page page = queue.page(false, Turn.FIRST);
        Row row = page.rows().getFirst();
        assertThat(row.host()).isEqualTo(disputed.host().id());
        assertThat(row.guest()).isEqualTo(disputed.guest().id());
        assertThat(row.title()).isEqualTo("4인용 텐트");
        assertThat(page.people())
                .containsOnlyKeys(disputed.host().id(), disputed.guest().id());
    }

    private List<UUID> toDecide() {
        return queue.page(false, Turn.FIRST).rows().stream()
                .map(Row::reservation)
                .toList();
    }

    /** All of them on the same evening. */
    private Rental claimed(long won) {
        clock.moveTo(LocalDate.of(2036, 5, 9), LocalTime.NOON);
        Rental rental = rentals.returned();
        desk.open(rental.host().id(), rental.id(), Won.of(won), "폴대가 부러졌어요", List.of(), "바로 고쳤어요");
        all.add(rental.id());
        return rental;
    }
}
