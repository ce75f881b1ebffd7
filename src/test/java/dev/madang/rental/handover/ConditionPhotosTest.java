package dev.madang.rental.handover;

import static dev.madang.rental.reservation.TransferKind.HAND_OVER;
import static dev.madang.rental.reservation.TransferKind.RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.media.PhotoRoom;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.due.Completions;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos of the condition: ten of each side and each way, added and never taken away, until the rental is over. */
@RentalTest
class ConditionPhotosTest {

    @Autowired
    Rentals rentals;

    @Autowired
    ConditionPhotos conditions;

    @Autowired
    Photos photos;

    @Autowired
    Completions completions;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    Rental rental;
    UUID id;
    UUID host;
    UUID guest;

    @BeforeEach
    void theGuestHasTheGear() {
        clock.moveTo(LocalDate.of(2033, 7, 8), LocalTime.NOON);
        take(rentals.handedOver(gear -> gear));
    }

    @Test
    void eachSideHasRoomForTenEachWay() {
        conditions.add(host, id, HAND_OVER, drawn(host, 9));
        assertThat(conditions.room(host, id, HAND_OVER)).isEqualTo(new PhotoRoom(9, 10));
        assertRefused("photo.refused.full", () -> conditions.add(host, id, HAND_OVER, drawn(host, 2)));
        assertThat(conditions.room(host, id, HAND_OVER)).as("none of the two").isEqualTo(new PhotoRoom(9, 10));
        conditions.add(host, id, HAND_OVER, drawn(host, 1));
        assertRefused("photo.refused.full", () -> conditions.add(host, id, HAND_OVER, drawn(host, 1)));

        assertThat(conditions.room(host, id, RETURN)).isEqualTo(new PhotoRoom(0, 10));
        assertThat(conditions.room(guest, id, HAND_OVER)).isEqualTo(new PhotoRoom(0, 10));
    }

    @Test
    void theyStandInTheOrderInWhichTheyWereAdded() {
        List<UUID> first = drawn(guest, 2);
        List<UUID> second = drawn(guest, 1);
        conditions.add(guest, id, HAND_OVER, first);
        clock.advance(Duration.ofMinutes(5));
        conditions.add(guest, id, HAND_OVER, second);
        assertThat(conditions.of(id))
                .extracting(ConditionPhoto::photo)
                .containsExactly(first.get(0), first.get(1), second.getFirst());
        assertThat(conditions.of(id))
                .allSatisfy(photo -> assertThat(photo.side()).isEqualTo(Actor.GUEST));
    }

    @Test
    void onlyOnesOwnPhotosAreShown() {
        List<UUID> hosts = drawn(host, 1);
        assertRefused("error.404.text", () -> conditions.add(guest, id, RETURN, hosts));
        assertThat(conditions.of(id)).isEmpty();
    }

    @Test
    void whomItDoesNotConcernHasNoRoomThere() {
        UUID stranger = people.member("이웃").id();
        UUID operator = people.admin().id();
        assertRefused("error.404.text", () -> conditions.room(stranger, id, RETURN));
        assertRefused("error.404.text", () -> conditions.room(operator, id, RETURN));
    }

    @Test
    void theReturnIsNotPhotographedBeforeTheHandOver() {
        take(rentals.paid());
        clock.moveTo(rentals.find(id).days().from(), LocalTime.of(8, 0));
        assertRefused("handover.refused.photos.PAID", () -> conditions.room(host, id, RETURN));
        assertThat(conditions.room(host, id, HAND_OVER).most()).isEqualTo(ConditionPhotos.MOST);
    }

    @Test
    void onceItIsOverNothingIsAddedWhetherOrNotThatWasWrittenDown() {
        take(rentals.returned());
        conditions.add(host, id, RETURN, drawn(host, 1));
        List<UUID> late = drawn(host, 1);
        clock.advance(Duration.ofHours(24));
        assertRefused("handover.refused.photos.COMPLETED", () -> conditions.add(host, id, RETURN, late));
        completions.completeDue();
        assertRefused("handover.refused.photos.COMPLETED", () -> conditions.add(host, id, RETURN, late));
        assertThat(conditions.of(id)).as("what was added stays").hasSize(1);
    }

    private void take(Rental one) {
        rental = one;
        id = one.id();
        host = one.host().id();
        guest = one.guest().id();
    }

    private List<UUID> drawn(UUID owner, int number) {
        return Stream.generate(() -> photos.storeDrawn(owner, "<svg xmlns='http://www.w3.org/2000/svg'/>", 640, 480))
                .limit(number)
                .toList();
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
