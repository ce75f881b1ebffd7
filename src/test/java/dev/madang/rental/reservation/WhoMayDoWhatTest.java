package dev.madang.rental.reservation;

import static dev.madang.rental.ReservationStatus.APPROVED;
import static dev.madang.rental.ReservationStatus.CANCELLED;
import static dev.madang.rental.ReservationStatus.CLAIMED;
import static dev.madang.rental.ReservationStatus.HANDED_OVER;
import static dev.madang.rental.ReservationStatus.PAID;
import static dev.madang.rental.ReservationStatus.REQUESTED;
import static dev.madang.rental.ReservationStatus.RETURNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.text.Sentences;
import dev.madang.platform.web.RefusalStatus;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.arrangement.ArrangementDesk;
import dev.madang.rental.cancellation.Cancellations;
import dev.madang.rental.extension.ReservationExtensions;
import dev.madang.rental.handover.ConditionPhotos;
import dev.madang.rental.handover.ContestedHandOvers;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferDesk;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.handover.Transfers;
import dev.madang.rental.noshow.NoShows;
import dev.madang.rental.noshow.NoShows.Reporter;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every actor in every state with every act of a rental's life, through the services that the pages call: what is not
 * listed here is refused with a sentence of its own and changes nothing, and a stranger finds nothing at all.
 */
@RentalTest
class WhoMayDoWhatTest {

    enum Side {
        GUEST,
        HOST,
        ADMIN,
        STRANGER
    }

    enum Act {
        APPROVE(Map.of(Side.HOST, Map.of(REQUESTED, APPROVED))),
        DECLINE(Map.of(Side.HOST, Map.of(REQUESTED, ReservationStatus.DECLINED))),
        CANCEL(Map.of(
                Side.GUEST, Map.of(REQUESTED, CANCELLED, APPROVED, CANCELLED, PAID, CANCELLED),
                Side.HOST, Map.of(APPROVED, CANCELLED, PAID, CANCELLED))),
        PROPOSE(arranged()),
        AGREE(arranged()),
        RECORD_HAND_OVER(Map.of(Side.GUEST, Map.of(PAID, PAID), Side.HOST, Map.of(PAID, PAID))),
        CONFIRM_HAND_OVER(Map.of(Side.GUEST, Map.of(PAID, HANDED_OVER), Side.HOST, Map.of(PAID, HANDED_OVER))),
        DENY_HAND_OVER(Map.of(Side.GUEST, Map.of(PAID, PAID), Side.HOST, Map.of(PAID, PAID))),
        REPORT_NO_SHOW(Map.of(
                Side.GUEST, Map.of(PAID, PAID),
                Side.HOST, Map.of(PAID, PAID),
                Side.ADMIN, Map.of(PAID, CANCELLED))),
        DENY_ABSENCE(Map.of(Side.GUEST, Map.of(PAID, PAID), Side.HOST, Map.of(PAID, PAID))),
        TAKE_BACK_REPORT(Map.of(Side.GUEST, Map.of(PAID, PAID), Side.HOST, Map.of(PAID, PAID))),
        DECIDE_HANDED_OVER(Map.of(Side.ADMIN, Map.of(PAID, HANDED_OVER))),
        EXTEND(Map.of(Side.GUEST, Map.of(HANDED_OVER, HANDED_OVER))),
        RECORD_RETURN(
                Map.of(Side.GUEST, Map.of(HANDED_OVER, HANDED_OVER), Side.HOST, Map.of(HANDED_OVER, HANDED_OVER))),
        CONFIRM_RETURN(Map.of(Side.GUEST, Map.of(HANDED_OVER, RETURNED), Side.HOST, Map.of(HANDED_OVER, RETURNED))),
        DENY_RETURN(Map.of(Side.GUEST, Map.of(HANDED_OVER, HANDED_OVER), Side.HOST, Map.of(HANDED_OVER, HANDED_OVER))),
        REPORT_MISSING(Map.of(Side.HOST, Map.of(HANDED_OVER, HANDED_OVER))),
        PHOTO_OF_HAND_OVER(photographed(PAID)),
        PHOTO_OF_RETURN(photographed(null));

        /** From where it leads where, for whom. */
        private final Map<Side, Map<ReservationStatus, ReservationStatus>> allowed;

        Act(Map<Side, Map<ReservationStatus, ReservationStatus>> allowed) {
            this.allowed = allowed;
        }

        private static Map<Side, Map<ReservationStatus, ReservationStatus>> arranged() {
            Map<ReservationStatus, ReservationStatus> stays = Map.of(PAID, PAID, HANDED_OVER, HANDED_OVER);
            return Map.of(Side.GUEST, stays, Side.HOST, stays);
        }

        private static Map<Side, Map<ReservationStatus, ReservationStatus>> photographed(ReservationStatus too) {
            var stays = new EnumMap<ReservationStatus, ReservationStatus>(ReservationStatus.class);
            Stream.of(HANDED_OVER, RETURNED, CLAIMED).forEach(status -> stays.put(status, status));
            if (too != null) {
                stays.put(too, too);
            }
            return Map.of(Side.GUEST, stays, Side.HOST, stays);
        }

        ReservationStatus to(Side side, ReservationStatus from) {
            return allowed.getOrDefault(side, Map.of()).get(from);
        }

        boolean answers() {
            return this == AGREE || isAboutAbsence() || name().startsWith("CONFIRM") || name().startsWith("DENY");
        }

        boolean isAboutAbsence() {
            return this == DENY_ABSENCE || this == TAKE_BACK_REPORT || this == DECIDE_HANDED_OVER;
        }

        TransferKind kind() {
            return name().endsWith("RETURN") ? TransferKind.RETURN : TransferKind.HAND_OVER;
        }
    }

    @Autowired
    Rentals rentals;

    @Autowired
    ReservationAnswers answers;

    @Autowired
    Cancellations cancellations;

    @Autowired
    TransferDesk desk;

    @Autowired
    Transfers transfers;

    @Autowired
    ArrangementDesk arrangements;

    @Autowired
    NoShows noShows;

    @Autowired
    ContestedHandOvers contested;

    @Autowired
    ReservationExtensions extensions;

    @Autowired
    ConditionPhotos conditions;

    @Autowired
    Photos photos;

    @Autowired
    People people;

    @Autowired
    Sentences sentences;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    final Map<String, Case> untouched = new HashMap<>();
    CurrentMember operator;
    CurrentMember stranger;

    @BeforeEach
    void peopleOfAllKinds() {
        operator = people.admin();
        stranger = people.member("이웃");
    }

    @TestFactory
    Stream<DynamicTest> everyActorInEveryStateWithEveryAct() {
        return Stream.of(ReservationStatus.values())
                .flatMap(status -> Stream.of(Act.values())
                        .map(act -> dynamicTest(act + " when " + status, () -> {
                            for (Side side : Side.values()) {
                                check(act, side, status);
                            }
                        })));
    }

    private void check(Act act, Side side, ReservationStatus status) {
        ReservationStatus to = act.to(side, status);
        Case one = to == null ? untouched(status, act) : with(rental(status), act, side);
        moveClock(one.rental(), status, act);
        Refusal refusal = attempt(act, side, one.rental(), one.record());
        String what = act + " by " + side + " when " + status;
        if (to != null) {
            assertThat(refusal).as(what).isNull();
            assertThat(stored(one.rental().id())).as(what).isEqualTo(to);
        } else {
            assertThat(refusal).as(what).isNotNull();
            assertThat(stored(one.rental().id())).as(what).isEqualTo(status);
            assertThat(sentences.of(refusal, Locale.KOREAN)).as(what).isNotBlank();
            assertThat(RefusalStatus.of(refusal).value())
                    .as(what)
                    .isIn(side == Side.STRANGER ? Set.of(404) : Set.of(403, 404, 409));
        }
    }

    /** What is refused changes nothing, so one rental bears all refusals of its state. */
    private Case untouched(ReservationStatus status, Act act) {
        String name = status + (act.answers() ? " " + act : "");
        return untouched.computeIfAbsent(name, key -> with(rental(status), act, Side.GUEST));
    }

    /** @param record what the other side than the actor has recorded or proposed; null unless the act answers one */
    private record Case(Rental rental, UUID record) {}

    private Case with(Rental rental, Act act, Side side) {
        return new Case(rental, act.answers() ? record(rental, act, side) : null);
    }

    private Refusal attempt(Act act, Side side, Rental rental, UUID record) {
        try {
            act(act, side, rental, record);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private void act(Act act, Side side, Rental rental, UUID record) {
        CurrentMember me = member(side, rental);
        UUID id = rental.id();
        switch (act) {
            case APPROVE -> answers.approve(me.id(), id, rentals.find(id).revision());
            case DECLINE -> answers.decline(me.id(), id, "어려워요");
            case CANCEL -> cancellations.cancel(me.id(), id, "", null);
            case RECORD_HAND_OVER, RECORD_RETURN -> desk.record(me.id(), id, act.kind(), met());
            case PROPOSE ->
                arrangements.propose(
                        me.id(), id, Arrangement.meeting(clock.instant().plus(Duration.ofHours(3)), "합정역"));
            case AGREE -> arrangements.agree(me.id(), id, record);
            case CONFIRM_HAND_OVER, CONFIRM_RETURN -> desk.confirm(me.id(), id, record);
            case DENY_HAND_OVER, DENY_RETURN -> desk.deny(me.id(), id, record, "아니에요");
            case REPORT_NO_SHOW -> noShows.report(new Reporter(me.id(), me.admin(), Actor.HOST), id, "오지 않았어요", null);
            case DENY_ABSENCE -> noShows.deny(me.id(), id, "거기 있었어요");
            case TAKE_BACK_REPORT -> noShows.takeBack(me.id(), id);
            case DECIDE_HANDED_OVER -> {
                if (!me.admin()) {
                    throw Refusal.notFound();
                }
                contested.decideHandedOver(me.id(), id, "사진이 있어요");
            }
            case EXTEND ->
                extensions.ask(me.id(), id, rentals.find(id).days().to().plusDays(1));
            case REPORT_MISSING -> desk.reportMissing(me.id(), id);
            case PHOTO_OF_HAND_OVER, PHOTO_OF_RETURN -> photograph(me, id, act.kind());
        }
    }

    private void photograph(CurrentMember me, UUID id, TransferKind kind) {
        conditions.room(me.id(), id, kind);
        UUID photo = photos.receive(me.id(), new ByteArrayResource(Pictures.png(200, 200)));
        conditions.add(me.id(), id, kind, List.of(photo));
    }

    /** A rental that stands so, on its first day if it came that far. */
    private Rental rental(ReservationStatus status) {
        clock.moveTo(LocalDate.of(2034, 6, 2), LocalTime.NOON);
        Rental rental = rentals.paid();
        Instant asked = clock.instant();
        boolean waits = status.isAwaited();
        boolean used = status.isPaid() && status != PAID;
        transaction.executeWithoutResult(transaction -> jdbc.sql("""
                        UPDATE reservation SET status = :status, due_at = :due::timestamptz,
                            handed_over_at = :handed::timestamptz, returned_at = :handed::timestamptz
                        WHERE id = :id""")
                .param("status", status.name())
                .param("due", waits ? asked.plus(Duration.ofHours(24)).toString() : null)
                .param("handed", used ? asked.plusSeconds(60).toString() : null)
                .param("id", rental.id())
                .update());
        if (!waits) {
            clock.moveTo(from(rental), LocalTime.of(13, 0));
        }
        return rental;
    }

    /** To when the act could be done. */
    private void moveClock(Rental rental, ReservationStatus status, Act act) {
        if (status.isAwaited()) {
            clock.moveTo(LocalDate.of(2034, 6, 2), LocalTime.of(13, 0));
        } else {
            boolean late = act == Act.REPORT_MISSING && status == HANDED_OVER;
            clock.moveTo(late ? from(rental).plusDays(3) : from(rental), LocalTime.of(13, 1));
        }
    }

    private LocalDate from(Rental rental) {
        return rentals.find(rental.id()).days().from();
    }

    /** What the other side has recorded, or proposed where something may be. */
    private UUID record(Rental rental, Act act, Side side) {
        if (act == Act.AGREE) {
            return proposed(rental, side);
        }
        if (act.isAboutAbsence()) {
            return absence(rental, act, side);
        }
        Actor by = side == Side.HOST ? Actor.GUEST : Actor.HOST;
        return transaction.execute(status -> transfers
                .save(new Transfer(
                        rental.id(),
                        act.kind(),
                        by,
                        met(),
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(24))))
                .id());
    }

    private UUID proposed(Rental rental, Side side) {
        UUID id = rental.id();
        if (TransferKind.nextAt(stored(id)).isEmpty()) {
            return UUID.randomUUID();
        }
        arrangements.propose((side == Side.HOST ? rental.guest() : rental.host()).id(), id, Arrangement.parcel());
        return rentals.find(id)
                .meetings()
                .proposalAt(clock.instant())
                .orElseThrow()
                .id();
    }

    /** Reported by the side that may do what is tried next, or by the other of the two. */
    private UUID absence(Rental rental, Act act, Side side) {
        if (stored(rental.id()) == PAID) {
            moveClock(rental, PAID, act);
            boolean byHost = (side == Side.HOST) == (act == Act.TAKE_BACK_REPORT);
            CurrentMember reporter = byHost ? rental.host() : rental.guest();
            noShows.report(new Reporter(reporter.id(), false, null), rental.id(), "안 왔어요", null);
            if (act == Act.DECIDE_HANDED_OVER) {
                noShows.deny((byHost ? rental.guest() : rental.host()).id(), rental.id(), "왔어요");
            }
        }
        return rental.id();
    }

    private TransferReport met() {
        return TransferReport.met(clock.instant().truncatedTo(ChronoUnit.MINUTES), "합정역", "");
    }

    private CurrentMember member(Side side, Rental rental) {
        return switch (side) {
            case GUEST -> rental.guest();
            case HOST -> rental.host();
            case ADMIN -> operator;
            case STRANGER -> stranger;
        };
    }

    private ReservationStatus stored(UUID id) {
        return ReservationStatus.valueOf(
                transaction.execute(status -> jdbc.sql("SELECT status FROM reservation WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single()));
    }
}
