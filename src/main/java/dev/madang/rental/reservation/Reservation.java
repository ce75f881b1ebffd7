package dev.madang.rental.reservation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationMoved;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.Price;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Won;
import dev.madang.shared.life.Life;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest's use of a listing for whole days. Its life is moved on here and nowhere else, by the steps of
 * {@link ReservationStep}, each of which is logged and told as {@link ReservationMoved}.
 */
@Entity
public class Reservation extends Life<ReservationStatus, Actor, ReservationStep, LogEntry> {

    /** How long the host has to answer, and then the guest to pay. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    /** How long after the return the host may claim a part of the deposit; then all of it goes back. */
    public static final Duration TIME_TO_CLAIM = Duration.ofHours(24);

    @Id
    private UUID id;

    private UUID listingId;

    @Embedded
    private Parties parties;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    private LocalDate fromDay;
    private LocalDate toDay;
    private int units;
    private int bufferDays;

    @Embedded
    private Meetings meetings;

    @Embedded
    private @Nullable Absence absence;

    @Embedded
    private Charge charge;

    private Instant requestedAt;

    @Embedded
    private @Nullable Awaited awaited;

    @Embedded
    private @Nullable Custody custody;

    @OneToMany(mappedBy = "reservation", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<LogEntry> log = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected Reservation() {}

    /** A new request; the host has 24 hours to answer, but not longer than until the first day begins. */
    Reservation(UUID id, UUID guest, Listing listing, BookingRequest wish, Instant now) {
        this.id = id;
        this.listingId = listing.id();
        this.parties = new Parties(guest, listing.hostId());
        this.status = ReservationStatus.REQUESTED;
        this.requestedAt = now;
        wants(wish, listing);
        begin(new LogEntry(this, now, Actor.GUEST, guest, null, status, null, ""));
    }

    /** Takes over other days, units, options and ways, at the listing's price of today. */
    void change(BookingRequest wish, Listing listing, Instant now) {
        take(ReservationStep.CHANGE, Actor.GUEST, guestId(), "", now);
        wants(wish, listing);
    }

    void approve(Instant now) {
        take(ReservationStep.APPROVE, Actor.HOST, hostId(), "", now);
        awaited = Awaited.step(now, deadlines());
        if (charge.total().isZero()) {
            take(ReservationStep.PAY, Actor.SYSTEM, null, "", now);
        }
    }

    void decline(String reason, Instant now) {
        take(ReservationStep.DECLINE, Actor.HOST, hostId(), reason, now);
    }

    /** Ends it before its use; the days are for the caller to free. */
    public void callOff(ReservationStep step, Actor by, @Nullable UUID member, String reason, Instant now) {
        requireNotPaying();
        take(step, by, member, reason, now);
    }

    /** Ends a hold that is overdue by now; the days are for the caller to free. */
    public void expire(Instant now) {
        move(ReservationStep.EXPIRE, Actor.SYSTEM, null, "", now);
    }

    /** The gateway is about to be asked: until it has answered the hold does not end. */
    void beginPayment(Instant now) {
        requireOpen(ReservationStep.PAY, Actor.GUEST, now);
        awaited = awaited().beginPayment(now);
    }

    void paymentFailed() {
        awaited = awaited().endPayment();
    }

    /** The money is there. It may come when the hold has just ended: see {@link ReservationPayable}. */
    void paid(Instant now) {
        var step = status == ReservationStatus.EXPIRED ? ReservationStep.PAY_LATE : ReservationStep.PAY;
        move(step, Actor.GUEST, guestId(), "", now);
    }

    /** How this side would have the gear change hands next. */
    public void propose(Actor side, UUID member, Arrangement wanted, Instant now) {
        take(ReservationStep.PROPOSE, side, member, wanted.place(), now).about(wanted);
        meetings.propose(side, wanted);
    }

    /** The other side did not come; silence makes that final. */
    public void reportAbsence(Actor side, UUID member, String reason, Instant now) {
        take(ReservationStep.REPORT_ABSENCE, side, member, reason, now);
        absence = Absence.of(side == Actor.HOST ? Actor.GUEST : Actor.HOST, now);
    }

    /** It was not so: an operator decides. */
    public void denyAbsence(Actor side, UUID member, String reason, Instant now) {
        take(ReservationStep.DENY_ABSENCE, side, member, reason, now);
        absence = Objects.requireNonNull(absence).denied();
    }

    /** They have met, or will. */
    public void takeBackReport(Actor side, UUID member, Instant now) {
        take(ReservationStep.TAKE_BACK_REPORT, side, member, "", now);
        absence = null;
    }

    /** The other side takes what is proposed for what comes next. Who agrees on another time was not absent. */
    public void agree(Actor side, UUID member, TransferKind kind, Instant now) {
        Arrangement agreed = meetings.proposed();
        take(ReservationStep.AGREE, side, member, agreed.place(), now).about(agreed);
        meetings.agree(kind, agreed);
        absence = null;
    }

    public void handOver(Actor actor, @Nullable UUID actorId, Instant now) {
        handOver(actor, actorId, "", now);
    }

    /** @param reason why an operator says so, for both sides */
    public void handOver(Actor actor, @Nullable UUID actorId, String reason, Instant now) {
        take(ReservationStep.HAND_OVER, actor, actorId, reason, now);
        custody = custody().handedOver(now);
    }

    /**
     * More days of it were paid for; the caller takes them for it. When they meet to return it is open again.
     *
     * @param to the new day of the return
     * @param paid for them, in won
     */
    public void extend(LocalDate to, Won paid, Instant now) {
        take(ReservationStep.EXTEND, Actor.GUEST, guestId(), "", now);
        charge.extend(Math.toIntExact(ChronoUnit.DAYS.between(toDay, to)), paid);
        toDay = to;
        meetings.reopenReturn();
        custody = custody().notMissing();
    }

    /** The host says that it is not back: from now on silence does not return it. */
    public void reportMissing(Instant now) {
        custody = custody().missing(now);
    }

    /** @param lateFee what the delay costs, not more than the deposit */
    public void giveBack(Actor actor, @Nullable UUID actorId, Won lateFee, Instant now) {
        take(ReservationStep.RETURN, actor, actorId, "", now);
        custody = custody().returned(now);
        awaited = Awaited.completion(now.plus(TIME_TO_CLAIM));
        charge.late(lateFee);
    }

    public void claim(String reason, Instant now) {
        take(ReservationStep.CLAIM, Actor.HOST, hostId(), reason, now);
    }

    /** The claim on the deposit has come to its end; it knows by itself who may end it when. */
    public void settle(Actor actor, @Nullable UUID actorId, String reason, Instant now) {
        move(ReservationStep.SETTLE, actor, actorId, reason, now);
    }

    /** @param at when it completes unless somebody acts; null: not by itself */
    public void completeAt(@Nullable Instant at) {
        awaited = Awaited.completion(at);
    }

    /** The time to claim has passed. */
    public void complete(Instant now) {
        move(ReservationStep.COMPLETE, Actor.SYSTEM, null, "", now);
    }

    /**
     * Where it stands at this moment: a hold that is overdue has expired, and what completes by itself has done so,
     * whether or not that was written down yet.
     */
    @Override
    public ReservationStatus statusAt(Instant now) {
        return awaited().statusAt(status, now);
    }

    /** Whether the time to claim has passed and it was not written down as completed yet. */
    public boolean isToComplete(Instant now) {
        return status == ReservationStatus.RETURNED && awaited().isOver(now);
    }

    public UUID id() {
        return id;
    }

    /** Which state of it this is: another after every change. */
    public int revision() {
        return version == null ? 0 : version;
    }

    public UUID listingId() {
        return listingId;
    }

    public Parties parties() {
        return parties;
    }

    public UUID guestId() {
        return parties.guestId();
    }

    public UUID hostId() {
        return parties.hostId();
    }

    public DayPeriod days() {
        return new DayPeriod(fromDay, toDay);
    }

    /** What was asked for, to be asked for differently. */
    public BookingRequest wish() {
        return new BookingRequest(listingId, days(), units, charge.options(), meetings.wayOut(), meetings.wayBack());
    }

    /** What it takes of the calendar: the days of use, and the days after them on which the gear rests. */
    public DayPeriod heldDays() {
        return new DayPeriod(fromDay, toDay.plusDays(bufferDays));
    }

    /** As the listing had it when it was asked for. */
    public int bufferDays() {
        return bufferDays;
    }

    public int units() {
        return units;
    }

    /** What it costs. */
    public Charge charge() {
        return charge;
    }

    /** How, when and where it changes hands, out and back. */
    public Meetings meetings() {
        return meetings;
    }

    /** Who has the gear. */
    public Custody custody() {
        return custody == null ? Custody.OF_HOST : custody;
    }

    /** What it waits for, and until when. */
    public Awaited awaited() {
        return awaited == null ? Awaited.NOTHING : awaited;
    }

    /** That one side did not come to the hand-over, as the other says; null as long as nobody does. */
    public @Nullable Absence absence() {
        return absence;
    }

    /** When the guest paid; as long as they have not, when they asked. */
    public Instant paidAt() {
        return log.stream()
                .filter(entry -> entry.to() == ReservationStatus.PAID && !entry.isChange())
                .map(LogEntry::at)
                .findFirst()
                .orElse(requestedAt);
    }

    /** As it was asked for: neither later changes of the listing nor extensions touch it. */
    public Price price() {
        return charge.price(days().days(), units);
    }

    public Deadlines deadlines() {
        return new Deadlines(fromDay, toDay, meetings.of(TransferKind.HAND_OVER));
    }

    /** In the order in which it happened. */
    public List<LogEntry> log() {
        return List.copyOf(log);
    }

    private void wants(BookingRequest wish, Listing listing) {
        fromDay = wish.days().from();
        toDay = wish.days().to();
        units = wish.units();
        bufferDays = listing.terms().bufferDays();
        meetings = new Meetings(wish.handOver(), wish.giveBack());
        charge = new Charge(Price.of(listing, wish), listing.terms().cancellationPolicy());
        awaited = Awaited.step(requestedAt, deadlines());
    }

    private LogEntry take(ReservationStep step, Actor actor, @Nullable UUID actorId, String reason, Instant now) {
        requireOpen(step, actor, now);
        return move(step, actor, actorId, reason, now);
    }

    private LogEntry move(ReservationStep step, Actor actor, @Nullable UUID actorId, String reason, Instant now) {
        return move(step, new LogEntry(this, now, actor, actorId, status, step.to(status), step, reason));
    }

    @Override
    protected ReservationStatus status() {
        return status;
    }

    @Override
    protected void arrive(ReservationStatus to, Instant at) {
        if (to != status) {
            absence = null;
        }
        status = to;
        awaited = null;
        meetings.forgetProposal();
    }

    @Override
    protected List<LogEntry> entries() {
        return log;
    }

    @Override
    protected ReservationMoved moved(LogEntry entry, @Nullable ReservationStatus from) {
        return new ReservationMoved(
                id, listingId, guestId(), hostId(), entry.step(), from, entry.to(), entry.actor(), entry.at());
    }

    @Override
    protected Refusal notOpen(ReservationStatus current) {
        return Refusal.conflict("reservation.conflict." + current);
    }

    /** Refuses while the gateway is being asked. */
    public void requireNotPaying() {
        if (awaited().isPaying()) {
            throw Refusal.conflict("reservation.conflict.paying");
        }
    }
}
