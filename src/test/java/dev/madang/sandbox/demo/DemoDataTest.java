package dev.madang.sandbox.demo;

import static java.util.Collections.frequency;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.Reservations;
import dev.madang.sandbox.demo.rental.DemoReservation;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.Invariants;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
@TestPropertySource(properties = "madang.demo=true")
class DemoDataTest {

    @Autowired
    DemoData demo;

    @Autowired
    Reservations reservations;

    @Autowired
    Cancellations cancellations;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Invariants invariants;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Clock clock;

    /** What both stand-ins have on their books. */
    private static final String GATEWAYS = """
            (SELECT payment_key, amount, balance,
               coalesce((SELECT sum(c.amount) FROM sandbox_toss_cancel c WHERE c.payment_key = p.payment_key), 0) AS cancelled
             FROM sandbox_toss_payment p
             UNION ALL
             SELECT tid, amount, balance,
               coalesce((SELECT sum(c.amount) FROM sandbox_kakaopay_cancel c WHERE c.tid = p.tid), 0)
             FROM sandbox_kakaopay_payment p) g""";

    @Test
    void everythingComposedIsThere() {
        assertThat(count("member")).isEqualTo(41);
        assertThat(count("listing WHERE status = 'PUBLISHED'")).isGreaterThanOrEqualTo(300);
        assertThat(count("reservation")).isGreaterThan(250);
        assertThat(count("listing_question")).isGreaterThan(200);
        assertThat(count("extension WHERE status = 'HELD' AND approval = 'AWAITED'"))
                .isEqualTo(1);
        assertThat(count("favourite")).isEqualTo(40 * 9);
        assertThat(count("photo WHERE status = 'READY'")).isGreaterThan(900);
    }

    @Test
    void aSecondStartChangesNothing() {
        long before = count("reservation");
        demo.run(new DefaultApplicationArguments());
        assertThat(count("reservation")).isEqualTo(before);
        assertThat(count("member")).isEqualTo(41);
        assertThat(count("sandbox_demo_data")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "host", "seller", "partner", "leader", "admin"})
    void demoAccountsHaveAConfirmedAddressAndTheDemoPassword(String account) {
        String hash = jdbc.sql("SELECT password_hash FROM member WHERE email = ? AND email_confirmed_at IS NOT NULL")
                .param(account + "@demo.madang")
                .query(String.class)
                .single();
        assertThat(passwords.matches("madang-demo", hash)).isTrue();
    }

    @Test
    void theAdminAndOneMoreAreOperators() {
        assertThat(jdbc.sql("SELECT email FROM member WHERE admin")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("admin@demo.madang", "operator@demo.madang");
    }

    @Test
    void everyPhotoThatIsReferredToIsServed() {
        assertThat(count("listing_photo p WHERE NOT EXISTS (SELECT FROM photo WHERE id = p.photo_id)"))
                .isZero();
        List<UUID> covers = jdbc.sql(
                        "(SELECT cover_id FROM listing LIMIT 5) UNION ALL (SELECT photo_id FROM member LIMIT 5)")
                .query(UUID.class)
                .list();
        assertThat(covers)
                .hasSize(10)
                .allSatisfy(cover -> assertThat(people.stranger()
                                .get("/media/" + cover + "/card")
                                .header("Content-Type"))
                        .isEqualTo("image/svg+xml"));
    }

    @Test
    void everyReservationCostsWhatItsPriceTableSays() {
        transaction.executeWithoutResult(status -> assertThat(reservations.findAll())
                .allSatisfy(reservation -> assertThat(reservation.price().total())
                        .isEqualTo(reservation.charge().total())));
    }

    @Test
    void noReservationIsOverdue() {
        transaction.executeWithoutResult(status -> assertThat(reservations.findAll())
                .allSatisfy(reservation -> assertThat(
                                reservation.statusAt(clock.instant()).name())
                        .isEqualTo(statusInTheTable(reservation))));
    }

    @Test
    void whatWasCapturedLessWhatWentBackIsTheGatewaysBalance() {
        assertThat(count("payment_attempt a JOIN " + GATEWAYS + " USING (payment_key) WHERE a.status = 'DONE'"))
                .isEqualTo(count("payment_attempt"))
                .isPositive();
        assertThat(count("payment_attempt a JOIN " + GATEWAYS + """
                 USING (payment_key)
                WHERE g.balance <> a.amount
                    - coalesce((SELECT sum(r.amount) FROM payment_refund r WHERE r.attempt_id = a.id), 0)
                   OR g.balance <> g.amount - g.cancelled
                """)).isZero();
    }

    @Test
    void whatIsPaidHasOneChargeOfItsTotal() {
        assertThat(count("""
                reservation r WHERE r.status = 'PAID' AND (SELECT count(*) FROM payment_attempt a
                    WHERE a.thing_id = r.id AND a.kept AND a.amount = r.total AND a.payer_id = r.guest_id) <> 1""")).isZero();
    }

    @Test
    void whatHasEndedIsBookedAsTheApplicationWouldHaveBookedIt() {
        invariants.endedReservationsAreBookedToTheWon();
        invariants.depositsGoWhereTheyBelong();
        invariants.booksEqualTheGateways();
        invariants.paidReservationsHaveTheirCharge();
        invariants.reservationsHoldTheirDays();
        invariants.daysAreHeldUntilTheyAreDue();
        invariants.logsTellTheWholeLife();
        invariants.noTwoOccupanciesOverlap();
        invariants.extensionsHoldTheirDays();
        invariants.paidExtensionsHaveTheirCharge();
        invariants.transfersMatchTheirReservations();
        invariants.noPaymentIsOpen();
        invariants.refundsStayWithinTheirPayments();
    }

    @Test
    void whatChangedHandsIsOnRecord() {
        assertThat(count("""
                reservation r WHERE (SELECT count(*) FROM transfer t WHERE t.reservation_id = r.id AND t.state = 'CONFIRMED')
                  <> CASE r.status WHEN 'HANDED_OVER' THEN 1 WHEN 'RETURNED' THEN 2 WHEN 'CLAIMED' THEN 2
                       WHEN 'COMPLETED' THEN 2 ELSE 0 END""")).isZero();
        assertThat(count("""
                transfer t JOIN reservation r ON r.id = t.reservation_id
                WHERE t.way <> CASE t.kind WHEN 'HAND_OVER' THEN r.hand_over ELSE r.give_back END
                   OR t.answered_at <> CASE t.kind WHEN 'HAND_OVER' THEN r.handed_over_at ELSE r.returned_at END
                   OR t.answered_at > t.due_at""")).isZero();
        for (String kind : List.of("HAND_OVER", "RETURN")) {
            for (String state : List.of("way = 'PARCEL'", "way = 'IN_PERSON'", "state = 'OPEN'")) {
                assertThat(count("transfer WHERE kind = '" + kind + "' AND " + state))
                        .as("%s %s", kind, state)
                        .isPositive();
            }
        }
    }

    @Test
    void bothSidesTookPicturesOfItsCondition() {
        assertThat(count("""
                condition_photo c JOIN reservation r ON r.id = c.reservation_id JOIN photo p ON p.id = c.photo_id
                WHERE p.owner_id <> CASE c.side WHEN 'GUEST' THEN r.guest_id ELSE r.host_id END
                   OR c.added_at < CASE c.kind WHEN 'RETURN' THEN r.handed_over_at ELSE r.requested_at END""")).isZero();
        assertThat(count("""
                transfer t JOIN reservation r ON r.id = t.reservation_id
                CROSS JOIN LATERAL (SELECT count(DISTINCT c.side) AS sides FROM condition_photo c
                  WHERE c.reservation_id = r.id AND c.kind = t.kind) pictures
                WHERE r.status <> 'COMPLETED' AND pictures.sides <> CASE t.state WHEN 'OPEN' THEN 1 ELSE 2 END""")).isZero();
        assertThat(
                        count(
                                "claim c WHERE NOT EXISTS (SELECT FROM claim_photo p WHERE p.reservation_id = c.reservation_id)"))
                .isZero();
    }

    @Test
    void aLateReturnCostsWhatItsPolicySays() {
        Map<UUID, Instant> returned = jdbc
                .sql("SELECT reservation_id, happened_at FROM transfer WHERE kind = 'RETURN' AND state = 'CONFIRMED'")
                .query((row, number) -> Map.entry(
                        row.getObject("reservation_id", UUID.class),
                        row.getTimestamp("happened_at").toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        transaction.executeWithoutResult(status -> assertThat(reservations.findAllById(returned.keySet()))
                .allSatisfy(reservation -> assertThat(reservation.charge().lateFee())
                        .isEqualTo(LateFee.of(reservation, requireNonNull(returned.get(reservation.id())))
                                .amount()))
                .anySatisfy(reservation ->
                        assertThat(reservation.charge().lateFee().isPositive()).isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest_id", "host_id"})
    void theDemoAccountsSeeEveryState(String side) {
        assertThat(jdbc.sql("SELECT DISTINCT status FROM reservation WHERE " + side
                                + " = (SELECT id FROM member WHERE email = ?)")
                        .param(side.replace("_id", "") + "@demo.madang")
                        .query(ReservationStatus.class)
                        .list())
                .contains(ReservationStatus.values());
    }

    @Test
    void everyStoryHappenedAsItWasThoughtOut() {
        var madeAt = jdbc.sql("SELECT made_at FROM sandbox_demo_data")
                .query(Timestamp.class)
                .single();
        List<ReservationStatus> planned = DemoWorlds.at(madeAt.toInstant().toString()).reservations().told().stream()
                .map(DemoReservation::status)
                .toList();
        List<ReservationStatus> came = jdbc.sql("SELECT status FROM reservation")
                .query(ReservationStatus.class)
                .list();
        // One is cancelled by a test.
        assertThat(came).hasSameSizeAs(planned);
        assertThat(EnumSet.complementOf(EnumSet.of(ReservationStatus.PAID, ReservationStatus.CANCELLED)))
                .allSatisfy(status -> assertThat(frequency(came, status)).isEqualTo(frequency(planned, status)));
    }

    @Test
    void whoAwaitsSomethingStillHasTime() {
        assertThat(count("reservation WHERE (status IN ('REQUESTED', 'APPROVED')) <> (due_at IS NOT NULL)"
                        + " OR due_at <= now()"))
                .isZero();
    }

    @Test
    void whatIsPaidWasPaidAndWhatWasCancelledAfterPayingWentBack() {
        assertThat(count("""
                reservation r WHERE EXISTS (SELECT FROM reservation_log l
                    WHERE l.reservation_id = r.id AND l.to_status = 'PAID')
                  <> EXISTS (SELECT FROM payment_attempt a WHERE a.thing_id = r.id AND a.status = 'DONE')""")).isZero();
        assertThat(count("""
                reservation r JOIN payment_attempt a ON a.thing_id = r.id
                WHERE (r.status IN ('CANCELLED', 'COMPLETED')) <> EXISTS (SELECT FROM payment_refund f
                    WHERE f.attempt_id = a.id AND f.status = 'DONE')
                  AND NOT (r.status = 'COMPLETED' AND r.deposit = 0)""")).isZero();
    }

    @Test
    void idsAreInTheOrderOfWhatWasSaid() {
        assertThat(count("""
                (SELECT asked_at < lag(asked_at) OVER (PARTITION BY listing_id ORDER BY id) AS late
                 FROM listing_question) asked WHERE late""")).isZero();
    }

    @Test
    void nobodyWasSentAMail() {
        assertThat(mailbox.lettersTo("@demo.madang")).isEmpty();
    }

    @Test
    void thereIsSomeOfEverythingThatMayBe() {
        for (String what : List.of(
                "listing WHERE buffer_days > 0",
                "listing WHERE weekly_discount > 0",
                "listing WHERE notice_days > 0",
                "listing_option WHERE deposit > 0",
                "unit WHERE number > 1",
                "extension WHERE status = 'PAID'",
                "extension WHERE status = 'HELD'",
                "occupancy WHERE foreign_calendar_id IS NOT NULL",
                "occupancy WHERE foreign_calendar_id IS NULL AND reservation_id IS NULL",
                "claim WHERE status = 'OPEN'",
                "claim WHERE status = 'COUNTERED'",
                "claim WHERE status = 'DISPUTED'",
                "reservation WHERE status = 'PAID' AND hand_over_at > now()",
                "reservation WHERE status = 'PAID' AND proposal_id IS NOT NULL",
                "review_photo",
                "review WHERE reply IS NOT NULL",
                "listing_question WHERE answer IS NULL",
                "earning WHERE kind = 'LATE_FEE'",
                "earning WHERE kind = 'EXTENSION'")) {
            assertThat(count(what)).as(what).isPositive();
        }
    }

    @Test
    void theJobsFindNothingToDo() {
        assertThat(jobs.stream()
                        .filter(job -> List.of(
                                        "complete-reservations",
                                        "move-claims-on",
                                        "keep-silences",
                                        "end-overdue-extensions")
                                .contains(job.name()))
                        .map(ClusteredJob::run))
                .hasSize(4)
                .containsOnly(JobResult.NOTHING);
    }

    @Test
    void aDemoPaymentCanBeRefunded() {
        UUID id = jdbc.sql("""
                SELECT r.id FROM reservation r JOIN member m ON m.id = r.guest_id
                WHERE m.email = 'guest@demo.madang' AND r.status = 'PAID' AND r.from_day > ? LIMIT 1
                """)
                .param(LocalDate.now(clock).plusDays(8))
                .query(UUID.class)
                .single();
        UUID guest = jdbc.sql("SELECT guest_id FROM reservation WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        cancellations.cancel(guest, id, "", null);
        await().untilAsserted(() -> assertThat(count("""
                payment_refund f JOIN payment_attempt a ON a.id = f.attempt_id
                WHERE a.thing_id = '%s' AND f.status = 'DONE'""".formatted(id))).isEqualTo(1));
    }

    @Test
    void completedRentalsAreReviewedByTheRules() {
        assertThat(count("reservation r WHERE (r.status = 'COMPLETED') <> "
                        + "EXISTS (SELECT FROM review_exchange e WHERE e.reservation_id = r.id)"))
                .isZero();
        assertThat(count("review WHERE shown_at IS NOT NULL")).isGreaterThan(150);
        assertThat(count("""
                review r JOIN review_exchange e USING (reservation_id)
                WHERE r.shown_at IS DISTINCT FROM e.revealed_at
                   OR length(r.text) < 20 OR r.written_at NOT BETWEEN e.opened_at AND e.closes_at""")).isZero();
        assertThat(count("""
                review_exchange e WHERE (e.revealed_at IS NULL) = (e.closes_at <= now()
                  OR (SELECT count(*) FROM review r WHERE r.reservation_id = e.reservation_id) = 2)""")).isZero();
        assertThat(count("""
                listing l WHERE (l.rating_count, l.rating_sum) <>
                  (SELECT count(*), coalesce(sum(r.stars), 0) FROM review r
                   WHERE r.listing_id = l.id AND r.side = 'GUEST' AND r.shown_at IS NOT NULL)""")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "host"})
    void guestAndHostHaveARentalToReviewAndReviewsToRead(String account) {
        String member = "(SELECT id FROM member WHERE email = '" + account + "@demo.madang')";
        assertThat(count("review_exchange e WHERE e.closes_at > now() AND " + member + " IN (e.guest_id, e.host_id)"
                        + " AND NOT EXISTS (SELECT FROM review r WHERE r.reservation_id = e.reservation_id"
                        + " AND r.author_id = " + member + ")"))
                .isPositive();
        assertThat(count("review WHERE shown_at IS NOT NULL AND about_id = " + member))
                .isPositive();
    }

    private String statusInTheTable(Reservation reservation) {
        return jdbc.sql("SELECT status FROM reservation WHERE id = ?")
                .param(reservation.id())
                .query(String.class)
                .single();
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }
}
