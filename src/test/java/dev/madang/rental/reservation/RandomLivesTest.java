package dev.madang.rental.reservation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.arrangement.ArrangementDesk;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.claim.ClaimDesk;
import dev.madang.rental.claim.Claims;
import dev.madang.rental.extension.ReservationExtensions;
import dev.madang.rental.handover.ContestedHandOvers;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.noshow.NoShows;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.shared.Carrier;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A thousand rentals live on by chance: members do what they may and what they may not, early, late and never, and the
 * clock goes on. After each of them the books must balance. The same lives every time: a seed tells them.
 */
@RentalTest
class RandomLivesTest {

    private static final int CHAPTERS = 20;
    private static final int LIVES_IN_A_CHAPTER = 50;
    private static final int MOST_ACTS = 14;
    private static final int PAGES_LOOKED_AT = 10;
    private static final List<Duration> PAUSES = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofMinutes(20),
            Duration.ofHours(3),
            Duration.ofHours(11),
            Duration.ofHours(50));
    private static final Set<String> MOVING_ON =
            Set.of("end-overdue-holds", "keep-silences", "complete-reservations", "move-claims-on");

    private enum Act {
        APPROVE,
        DECLINE,
        PAY,
        CANCEL,
        NO_SHOW,
        DENY_ABSENCE,
        TAKE_BACK_REPORT,
        DECIDE_HANDED_OVER,
        PROPOSE,
        ACCEPT_PROPOSAL,
        RECORD,
        CONFIRM,
        DENY,
        REPORT_MISSING,
        EXTEND,
        CLAIM,
        AGREE,
        COUNTER,
        DISPUTE,
        ACCEPT,
        REJECT,
        WITHDRAW,
        DECIDE
    }

    @Autowired
    Rentals rentals;

    @Autowired
    ReservationRequests requests;

    @Autowired
    ReservationAnswers answers;

    @Autowired
    Cancellations cancellations;

    @Autowired
    NoShows noShows;

    @Autowired
    ContestedHandOvers contested;

    @Autowired
    ArrangementDesk arrangements;

    @Autowired
    TransferDesk hands;

    @Autowired
    Transfers transfers;

    @Autowired
    ReservationExtensions extensions;

    @Autowired
    ClaimDesk desk;

    @Autowired
    Claims claims;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    final SplittableRandom chance = new SplittableRandom(20_361_107);
    final Map<String, Integer> reached = new TreeMap<>();
    List<UUID> listings;
    Map<UUID, CurrentMember> guests;
    UUID host;
    UUID admin;
    int refused;

    @BeforeEach
    void aWorld() {
        rentals.forgetAll();
        clock.moveTo(LocalDate.of(2036, 1, 7), LocalTime.of(9, 0));
        host = people.member("호스트").id();
        admin = people.admin().id();
        guests = IntStream.range(0, 4)
                .mapToObj(i -> people.member("손님"))
                .collect(toMap(CurrentMember::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        listings = List.of(
                gear.listing(host).deposit(50_000).cancellationPolicy("STRICT").publish(),
                gear.listing(host).deposit(0).cancellationPolicy("MODERATE").publish(),
                gear.listing(host)
                        .pricePerDay(33_333)
                        .deposit(70_001)
                        .option("버너", 3_001, 20_000)
                        .publish(),
                gear.listing(host).units(3).weeklyDiscount(15).deposit(30_000).publish(),
                gear.listing(host).pricePerDay(0).deposit(10_000).publish(),
                gear.listing(host).pricePerDay(0).deposit(0).publish());
    }

    @Test
    void whateverPeopleDoTheBooksBalance() {
        for (int chapter = 0; chapter < CHAPTERS; chapter++) {
            for (int life = 0; life < LIVES_IN_A_CHAPTER; life++) {
                live(chapter * LIVES_IN_A_CHAPTER + life);
            }
            settlePayments();
            rentals.forgetAll();
        }
        assertThat(reached)
                .containsKeys(
                        "COMPLETED",
                        "CANCELLED",
                        "DECLINED",
                        "EXPIRED",
                        "COMPLETED after AGREE",
                        "COMPLETED after ACCEPT",
                        "COMPLETED after HOLD",
                        "COMPLETED after WITHDRAW",
                        "COMPLETED after DECIDE");
        assertThat(refused).as("illegal steps that were tried").isGreaterThan(1_000);
    }

    private void live(int number) {
        var acts = new ArrayList<String>();
        try {
            UUID guest = anyGuest();
            UUID id = ask(guest);
            if (id == null) {
                return;
            }
            for (int step = 0; step < MOST_ACTS; step++) {
                clock.advance(any(PAUSES));
                acts.add(act(id, guest));
                if (chance.nextInt(3) == 0) {
                    moveOn();
                }
            }
            clock.advance(Duration.ofDays(20));
            moveOn();
            clock.advance(Duration.ofHours(30));
            moveOn();
            reached.merge(end(id), 1, Integer::sum);
            checkBooks();
            if (number % PAGES_LOOKED_AT == 0) {
                Browser browser = people.browserOf(guests.get(guest));
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> checkPage(id, browser));
            }
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError("Life " + number + " " + acts, broken);
        }
    }

    private UUID ask(UUID guest) {
        UUID listing = any(listings);
        LocalDate from = LocalDate.now(clock).plusDays(chance.nextInt(1, 5));
        var wish = new BookingRequest(
                listing,
                DayPeriod.ofDays(from, chance.nextInt(1, chance.nextInt(4) == 0 ? 9 : 4)),
                1,
                chance.nextBoolean() ? new TreeSet<>(gear.options(listing)) : new TreeSet<>(),
                any(List.of(HandOver.values())),
                any(List.of(HandOver.values())));
        try {
            return requests.ask(Ids.next(), guest, wish);
        } catch (Refusal taken) {
            return null;
        }
    }

    /** Mostly what comes next, often anything by anybody. */
    private String act(UUID id, UUID guest) {
        boolean anything = chance.nextInt(4) == 0;
        Act act = anything ? any(List.of(Act.values())) : next(id);
        UUID member = anything ? any(List.of(guest, host, admin, anyGuest())) : whoseTurn(act, id, guest);
        try {
            take(act, id, member);
            return act.name();
        } catch (Refusal refusal) {
            refused++;
            return act + " refused";
        }
    }

    private Act next(UUID id) {
        Reservation reservation = rentals.find(id);
        return switch (reservation.statusAt(clock.instant())) {
            case REQUESTED -> chance.nextInt(8) == 0 ? Act.DECLINE : Act.APPROVE;
            case APPROVED -> Act.PAY;
            case PAID -> {
                if (reservation.absence() != null) {
                    yield any(List.of(Act.DENY_ABSENCE, Act.TAKE_BACK_REPORT, Act.DECIDE_HANDED_OVER));
                }
                yield chance.nextInt(8) == 0
                        ? Act.CANCEL
                        : openTransfer(id) == null ? recordOrArrange() : answerToTransfer();
            }
            case HANDED_OVER ->
                openTransfer(id) != null
                        ? answerToTransfer()
                        : any(List.of(recordOrArrange(), Act.RECORD, Act.EXTEND, Act.REPORT_MISSING));
            case RETURNED, DECLINED, CANCELLED, EXPIRED, COMPLETED -> Act.CLAIM;
            case CLAIMED ->
                switch (claims.findById(id).orElseThrow().statusAt(clock.instant())) {
                    case OPEN -> any(List.of(Act.AGREE, Act.COUNTER, Act.COUNTER, Act.DISPUTE, Act.WITHDRAW));
                    case COUNTERED -> any(List.of(Act.ACCEPT, Act.REJECT, Act.WITHDRAW));
                    case DISPUTED, SETTLED -> any(List.of(Act.DECIDE, Act.DECIDE, Act.WITHDRAW));
                };
        };
    }

    private Act recordOrArrange() {
        return chance.nextInt(6) > 0 ? Act.RECORD : any(List.of(Act.PROPOSE, Act.ACCEPT_PROPOSAL));
    }

    private Act answerToTransfer() {
        return chance.nextInt(4) == 0 ? Act.DENY : Act.CONFIRM;
    }

    private UUID whoseTurn(Act act, UUID id, UUID guest) {
        return switch (act) {
            case APPROVE, DECLINE, REPORT_MISSING, CLAIM, ACCEPT, REJECT, WITHDRAW -> host;
            case PAY, EXTEND, AGREE, COUNTER, DISPUTE -> guest;
            case DECIDE, DECIDE_HANDED_OVER -> admin;
            case CANCEL, NO_SHOW, DENY_ABSENCE, TAKE_BACK_REPORT, PROPOSE, ACCEPT_PROPOSAL, RECORD, CONFIRM, DENY ->
                chance.nextBoolean() ? host : guest;
        };
    }

    private void take(Act act, UUID id, UUID member) {
        switch (act) {
            case APPROVE -> answers.approve(member, id, 0);
            case DECLINE -> answers.decline(member, id, "이번에는 어려워요");
            case PAY -> rentals.pay(id);
            case CANCEL -> cancellations.cancel(member, id, "일정이 바뀌었어요", null);
            case NO_SHOW ->
                noShows.report(
                        new NoShows.Reporter(member, member.equals(admin), any(List.of(Actor.values()))),
                        id,
                        "안 왔어요",
                        null);
            case DENY_ABSENCE -> noShows.deny(member, id, "거기 있었어요");
            case TAKE_BACK_REPORT -> noShows.takeBack(member, id);
            case DECIDE_HANDED_OVER -> contested.decideHandedOver(member, id, "사진이 있어요");
            case PROPOSE -> arrangements.propose(member, id, proposal());
            case ACCEPT_PROPOSAL ->
                arrangements.agree(
                        member,
                        id,
                        rentals.find(id)
                                .meetings()
                                .proposalAt(clock.instant())
                                .map(Proposal::id)
                                .orElseGet(UUID::randomUUID));
            case RECORD -> record(id, member);
            case CONFIRM -> hands.confirm(member, id, seen(id));
            case DENY -> hands.deny(member, id, seen(id), "아니에요");
            case REPORT_MISSING -> hands.reportMissing(member, id);
            case EXTEND -> extend(id, member);
            case CLAIM -> desk.open(member, id, Won.of(chance.nextInt(-5, 60_000)), "부서졌어요", List.of(), "바로 고쳤어요");
            case AGREE -> desk.agree(member, id);
            case COUNTER -> desk.counter(member, id, Won.of(chance.nextInt(-1, 30_000)), "그만큼은 아니에요");
            case DISPUTE -> desk.dispute(member, id, "아니에요");
            case ACCEPT -> desk.accept(member, id);
            case REJECT -> desk.reject(member, id, "안 돼요");
            case WITHDRAW -> desk.withdraw(member, id);
            case DECIDE -> desk.decide(member, id, Won.of(chance.nextInt(-1, 40_000)), "양쪽을 보았어요");
        }
    }

    /** When it is time, or whenever. */
    private void record(UUID id, UUID member) {
        Reservation reservation = rentals.find(id);
        boolean before = reservation.statusAt(clock.instant()) == ReservationStatus.PAID;
        Instant begins = reservation.deadlines().handOverFrom();
        if (before && clock.instant().isBefore(begins) && chance.nextInt(3) > 0) {
            clock.moveTo(begins.plus(Duration.ofHours(15)));
        }
        TransferKind kind = before ? TransferKind.HAND_OVER : TransferKind.RETURN;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        hands.record(
                member,
                id,
                kind,
                kind.wayIn(reservation) == HandOver.IN_PERSON
                        ? TransferReport.met(now, "역 앞", "")
                        : TransferReport.sent(now, Carrier.CJ, "123456789012", ""));
    }

    private void extend(UUID id, UUID member) {
        LocalDate to = rentals.find(id).days().to().plusDays(chance.nextInt(-1, 4));
        extensions.ask(member, id, to).ifPresent(extension -> {
            if (chance.nextInt(4) > 0) {
                rentals.payExtension(extension);
            }
        });
    }

    private Arrangement proposal() {
        return chance.nextInt(3) == 0
                ? Arrangement.parcel()
                : Arrangement.meeting(
                        clock.instant()
                                .plus(Duration.ofHours(chance.nextInt(-3, 100)))
                                .truncatedTo(ChronoUnit.MINUTES),
                        "합정역");
    }

    private UUID openTransfer(UUID id) {
        return transfers.of(id).stream()
                .filter(Transfer::isOpen)
                .map(Transfer::id)
                .findFirst()
                .orElse(null);
    }

    private UUID seen(UUID id) {
        UUID open = openTransfer(id);
        return open == null ? UUID.randomUUID() : open;
    }

    private void moveOn() {
        jobs.stream()
                .filter(job -> MOVING_ON.contains(job.name()))
                .forEach(job -> assertThat(job.run().failed()).isZero());
    }

    private String end(UUID id) {
        String status = rentals.find(id).statusAt(clock.instant()).name();
        return status
                + transaction.execute(inside -> claims.findById(id)
                        .map(claim -> " after " + claim.log().getLast().step())
                        .orElse(""));
    }

    private void checkBooks() {
        invariants.endedReservationsAreBookedToTheWon();
        invariants.depositsGoWhereTheyBelong();
        invariants.refundsStayWithinTheirPayments();
        invariants.paidReservationsHaveTheirCharge();
        invariants.paidExtensionsHaveTheirCharge();
        invariants.noTwoOccupanciesOverlap();
        invariants.reservationsHoldTheirDays();
        invariants.daysAreHeldUntilTheyAreDue();
        invariants.extensionsHoldTheirDays();
        invariants.transfersMatchTheirReservations();
        invariants.logsTellTheWholeLife();
    }

    /** Every payment and every refund that there is stands on the guest's page, and their sum; while none is on its way. */
    private void checkPage(UUID id, Browser guest) {
        Document page = guest.get("/reservations/" + id).html();
        List<Long> paid = amounts("SELECT amount FROM payment_attempt a WHERE a.status = 'DONE' AND %s", id);
        List<Long> back = amounts(
                "SELECT r.amount FROM payment_refund r JOIN payment_attempt a ON a.id = r.attempt_id WHERE %s", id);
        List<Long> done = amounts(
                "SELECT r.amount FROM payment_refund r JOIN payment_attempt a ON a.id = r.attempt_id WHERE r.status = 'DONE' AND %s",
                id);
        assertThat(won(page, "data-receipt-won")).containsExactlyInAnyOrderElementsOf(paid);
        assertThat(won(page, "data-refund-won")).containsExactlyInAnyOrderElementsOf(back);
        if (!paid.isEmpty()) {
            assertThat(page.select("#moved tr:contains(지금까지 낸 돈) td").text().replaceAll("\\D", ""))
                    .isEqualTo(String.valueOf(sum(paid) - sum(done)));
        }
    }

    private List<Long> amounts(String sql, UUID id) {
        return jdbc.sql(
                        sql.formatted(
                                "(a.thing_id = :id OR a.thing_id IN (SELECT e.id FROM extension e WHERE e.reservation_id = :id))"))
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private static List<Long> won(Document page, String attribute) {
        return page.select("[" + attribute + "]").eachAttr(attribute).stream()
                .map(Long::valueOf)
                .toList();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }

    private void settlePayments() {
        List<ClusteredJob> settling = jobs.stream()
                .filter(job -> List.of("reconcile-payments", "settle-refunds").contains(job.name()))
                .toList();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            settling.forEach(ClusteredJob::run);
            invariants.noPaymentIsOpen();
        });
        invariants.booksEqualTheGateways();
    }

    private UUID anyGuest() {
        return any(List.copyOf(guests.keySet()));
    }

    private <T> T any(List<T> things) {
        return things.get(chance.nextInt(things.size()));
    }
}
