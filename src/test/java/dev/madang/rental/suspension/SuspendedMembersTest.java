package dev.madang.rental.suspension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.member.Suspensions;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Gear;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A member is suspended: everywhere at once, their gear is gone, what is agreed ends properly, and all of it comes back. */
@RentalTest
class SuspendedMembersTest {

    @Autowired
    Suspensions suspensions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoIsSuspendedIsSignedOutEverywhereAndMayOnlyReadAndAppeal() {
        CurrentMember member = people.member("멈춘 이웃");
        Browser phone = people.browserOf(member);
        Browser desktop = people.browserOf(member);
        EventStream open = EventStream.open(phone, "topics=bell").ready();

        suspend(member.id(), Duration.ofDays(3));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(open.named("signed-out")).isNotEmpty());
        assertThat(phone.get("/me").location()).startsWith("/sign-in");
        assertThat(desktop.get("/me").location()).startsWith("/sign-in");

        Browser again = people.stranger();
        again.signIn(member.email(), People.PASSWORD);
        assertThat(again.get("/me").text(".suspended-note")).contains("이용이 정지됐어요");
        assertThat(again.get("/me/sanctions").status()).isEqualTo(200);
        assertThat(again.get("/notifications").status()).isEqualTo(200);
        UUID listing = gear.listing(people.member("호스트").id()).publish();
        assertThat(again.get("/listings/" + listing).status()).isEqualTo(200);
        var refused = again.post("/listings/" + listing + "/questions", "text", "지금 빌릴 수 있을까요? 궁금해요.");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main [role=alert]")).contains("이용이 정지된 동안에는");
        assertThat(again.post("/listings/" + UUID.randomUUID() + "/edit").status())
                .isEqualTo(403);
        assertThat(again.post("/me/sessions/token").status()).isEqualTo(403);
        assertThat(again.post("/notifications/settings").status()).isEqualTo(303);

        suspend(member.id(), null);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(again.get("/me").html().select(".suspended-note[data-kind=warning]"))
                        .isEmpty());
        assertThat(again.post("/listings/" + listing + "/questions", "text", "지금 빌릴 수 있을까요? 궁금해요.")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aSuspensionEndsByTheClockWithoutAnybodyAsking() {
        CurrentMember member = people.member("멈춘 이웃");
        suspend(member.id(), Duration.ofDays(1));
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        assertThat(browser.post("/me/sessions/token").status()).isEqualTo(403);
        clock.advance(Duration.ofDays(1));
        assertThat(browser.post("/me/sessions/token").status()).isNotEqualTo(403);
    }

    @Test
    void theGearOfASuspendedHostIsGoneAndComesBackAsItWas() {
        CurrentMember host = people.member("멈춘 호스트");
        UUID published = gear.listing(host.id()).publish();
        UUID paused = gear.listing(host.id()).pause();
        UUID draft = gear.listing(host.id()).draft();
        Browser stranger = people.stranger();

        suspend(host.id(), Duration.ofDays(3));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(stranger.get("/listings/" + published).status())
                                .isEqualTo(404));
        Browser hosts = people.browserOf(host);
        assertThat(hosts.post("/listings/" + published + "/publication").status())
                .isEqualTo(409);

        suspend(host.id(), null);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(stranger.get("/listings/" + published).status())
                                .isEqualTo(200));
        assertThat(status(paused)).isEqualTo("PAUSED");
        assertThat(status(draft)).isEqualTo("DRAFT");
    }

    @Test
    void whatIsAgreedButNotBegunEndsAndWhatIsPaidComesBack() {
        Rental paid = rentals.paid();
        Rental running = rentals.handedOver(terms -> terms);
        UUID asked = gear.booking(
                        gear.listing(paid.host().id()).publish(),
                        people.member("손님").id())
                .status(ReservationStatus.REQUESTED)
                .days(LocalDate.now(clock).plusDays(9), LocalDate.now(clock).plusDays(11))
                .write();
        UUID wanted = gear.booking(
                        gear.listing(gear.host()).publish(), running.guest().id())
                .status(ReservationStatus.REQUESTED)
                .days(LocalDate.now(clock).plusDays(9), LocalDate.now(clock).plusDays(11))
                .write();

        suspend(paid.host().id(), Duration.ofDays(3));
        suspend(running.guest().id(), Duration.ofDays(3));

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(rentals.status(paid.id())).isEqualTo(ReservationStatus.CANCELLED);
            assertThat(rentals.status(asked)).isEqualTo(ReservationStatus.DECLINED);
            assertThat(rentals.status(wanted)).isEqualTo(ReservationStatus.CANCELLED);
        });
        assertThat(rentals.status(running.id())).isEqualTo(ReservationStatus.HANDED_OVER);
        assertThat(jdbc.sql("""
                        SELECT p.amount = (SELECT sum(r.amount) FROM payment_refund r WHERE r.attempt_id = p.id)
                        FROM payment_attempt p WHERE p.thing_id = ? AND p.status = 'DONE'""").param(paid.id()).query(Boolean.class).list()).containsOnly(true);
    }

    private void suspend(UUID member, @Nullable Duration time) {
        Instant until = time == null ? null : clock.instant().plus(time);
        transaction.executeWithoutResult(status -> suspensions.set(member, until));
    }

    private String status(UUID listing) {
        return jdbc.sql("SELECT status FROM listing WHERE id = ?")
                .param(listing)
                .query(String.class)
                .single();
    }
}
