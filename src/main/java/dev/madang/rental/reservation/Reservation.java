package dev.madang.rental.reservation;

import dev.madang.platform.refusal.Refusal;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationMoved;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.CancellationPolicy;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.quote.Price;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import dev.madang.shared.life.Hold;
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
import java.util.Optional;
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

    private static final Duration GRACE = Duration.ofHours(1);

    @Id
    private UUID id;

    private UUID listingId;
    private UUID guestId;
    private UUID hostId;

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

    @Enumerated(EnumType.STRING)
    private CancellationPolicy cancellationPolicy;

    private Instant requestedAt;

    @Embedded
    private @Nullable Hold hold;

    private @Nullable Instant handedOverAt;
    private @Nullable Instant returnedAt;
    private @Nullable Instant completesAt;
    private @Nullable Instant missingSince;

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
        this.guestId = guest;
        this.hostId = listing.hostId();
        this.status = ReservationStatus.REQUESTED;
        this.requestedAt = now;
        wants(wish, listing);
        begin(new LogEntry(this, now, Actor.GUEST, guest, null, status, null, ""));
    }

    /** Takes over other days, units, options and ways, at the listing's price of today. */
    void change(BookingRequest wish, Listing listing, Instant now) {
        take(ReservationStep.CHANGE, Actor.GUEST, guestId, "", now);
        wants(wish, listing);
    }

    void approve(Instant now) {
        take(ReservationStep.APPROVE, Actor.HOST, hostId, "", now);
        hold = heldFrom(now);
        if (charge.total().isZero()) {
            take(ReservationStep.PAY, Actor.SYSTEM, null, "", now);
        }
    }

    void decline(String reason, Instant now) {
        take(ReservationStep.DECLINE, Actor.HOST, hostId, reason, now);
    }

    /** Ends it before its use; the days are for the caller to free. */
    public void callOff(ReservationStep step, Actor by, @Nullable UUID member, String reason, Instant now) {
        requireNotPaying();
        take(step, by, member, reason, now);
    }

    /** @throws Refusal 409 when this actor cannot call it off: it has ended, is being paid, or its days are over */
    public void requireCancellable(Actor actor, Instant now) {
        requireOpen(ReservationStep.CANCEL, actor, now);
        requireNotPaying();
        if (status == ReservationStatus.PAID && !Seoul.dayOf(now).isBefore(toDay)) {
            throw Refusal.conflict("reservation.conflict.over");
        }
    }

    /** Ends a hold that is overdue by now; the days are for the caller to free. */
    void expire(Instant now) {
        move(ReservationStep.EXPIRE, Actor.SYSTEM, null, "", now);
    }

    /** The gateway is about to be asked: until it has answered the hold does not end. */
    void beginPayment(Instant now) {
        requireOpen(ReservationStep.PAY, Actor.GUEST, now);
        hold = Objects.requireNonNull(hold).beginPayment(now);
    }

    void paymentFailed() {
        hold = hold == null ? null : hold.endPayment();
    }

    /** The money is there. It may come when the hold has just ended: see {@link #acceptsMoney}. */
    void paid(Instant now) {
        var step = status == ReservationStatus.EXPIRED ? ReservationStep.PAY_LATE : ReservationStep.PAY;
        move(step, Actor.GUEST, guestId, "", now);
    }

    /** Whether money that is there now can still make this reservation paid, if only the days can be had. */
    boolean acceptsMoney(Instant now) {
        boolean open = ReservationStep.PAY.isOpenTo(Actor.GUEST, status)
                || ReservationStep.PAY_LATE.isOpenTo(Actor.GUEST, status);
        return open && Seoul.dayOf(now).isBefore(toDay);
    }

    /** How this side would have the gear change hands next. */
    public void propose(Actor side, UUID member, Arrangement wanted, Instant now) {
        take(ReservationStep.PROPOSE, side, member, wanted.place(), now).about(wanted);
        meetings.propose(side, wanted);
    }

    /** The other side did not come; silence makes that final. */
    public Absence reportAbsence(Actor side, UUID member, String reason, Instant now) {
        take(ReservationStep.REPORT_ABSENCE, side, member, reason, now);
        absence = Absence.of(side == Actor.HOST ? Actor.GUEST : Actor.HOST, now);
        return absence;
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
    public Arrangement agree(Actor side, UUID member, TransferKind kind, Instant now) {
        Arrangement agreed = meetings.proposed();
        take(ReservationStep.AGREE, side, member, agreed.place(), now).about(agreed);
        meetings.agree(kind, agreed);
        absence = null;
        return agreed;
    }

    public void handOver(Actor actor, @Nullable UUID actorId, Instant now) {
        take(ReservationStep.HAND_OVER, actor, actorId, "", now);
        handedOverAt = now;
    }

    /**
     * More days of it were paid for; the caller takes them for it. When they meet to return it is open again.
     *
     * @param to the new day of the return
     * @param paid for them, in won
     */
    public void extend(LocalDate to, Won paid, Instant now) {
        take(ReservationStep.EXTEND, Actor.GUEST, guestId, "", now);
        charge.extend(Math.toIntExact(ChronoUnit.DAYS.between(toDay, to)), paid);
        toDay = to;
        meetings.reopenReturn();
        missingSince = null;
    }

    /** The host says that it is not back: from now on silence does not return it. */
    public void reportMissing(Instant now) {
        if (missingSince == null) {
            missingSince = now;
        }
    }

    /** @param lateFee what the delay costs, not more than the deposit */
    public void giveBack(Actor actor, @Nullable UUID actorId, Won lateFee, Instant now) {
        take(ReservationStep.RETURN, actor, actorId, "", now);
        returnedAt = now;
        completesAt = now.plus(TIME_TO_CLAIM);
        charge.late(lateFee);
    }

    public void claim(String reason, Instant now) {
        take(ReservationStep.CLAIM, Actor.HOST, hostId, reason, now);
    }

    /** The claim on the deposit has come to its end; it knows by itself who may end it when. */
    public void settle(Actor actor, @Nullable UUID actorId, String reason, Instant now) {
        move(ReservationStep.SETTLE, actor, actorId, reason, now);
    }

    /** @param at when it completes unless somebody acts; null: not by itself */
    public void completeAt(@Nullable Instant at) {
        completesAt = at;
    }

    /** The time to claim has passed. */
    void complete(Instant now) {
        move(ReservationStep.COMPLETE, Actor.SYSTEM, null, "", now);
    }

    /**
     * Where it stands at this moment: a hold that is overdue has expired, and what completes by itself has done so,
     * whether or not that was written down yet.
     */
    @Override
    public ReservationStatus statusAt(Instant now) {
        if (isOverdue(now)) {
            return ReservationStatus.EXPIRED;
        }
        return isOver(now) ? ReservationStatus.COMPLETED : status;
    }

    /** Whether the time to claim has passed and it was not written down as completed yet. */
    public boolean isToComplete(Instant now) {
        return status == ReservationStatus.RETURNED && isOver(now);
    }

    private boolean isOver(Instant now) {
        return completesAt != null && !completesAt.isAfter(now);
    }

    /** Whether its hold should have ended by now and was not written down as ended yet. */
    public boolean isOverdue(Instant now) {
        return hold != null && hold.isOverdue(now);
    }

    /** Whether its days are written down as taken. */
    boolean holdsDays() {
        return status.holdsDays();
    }

    /** As what this member may look at it; empty for everybody whom it does not concern. */
    public Optional<Actor> roleOf(UUID member, boolean admin) {
        if (guestId.equals(member)) {
            return Optional.of(Actor.GUEST);
        }
        if (hostId.equals(member)) {
            return Optional.of(Actor.HOST);
        }
        return admin ? Optional.of(Actor.ADMIN) : Optional.empty();
    }

    /** What comes back of what was paid when it ends now by this actor's doing: by a guest's what the policy says, else all. */
    public CancellationRefund refundTo(Actor cause, Instant now) {
        int percent = cause == Actor.GUEST ? cancellationPolicy.percentOn(Seoul.dayOf(now), fromDay) : 100;
        return CancellationRefund.of(price(), percent);
    }

    /** Who is on the other side than this one of the two. */
    public UUID sideBeside(UUID member) {
        return guestId.equals(member) ? hostId : guestId;
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

    public UUID guestId() {
        return guestId;
    }

    public UUID hostId() {
        return hostId;
    }

    public DayPeriod days() {
        return new DayPeriod(fromDay, toDay);
    }

    /** What was asked for, to be asked for differently. */
    public BookingRequest wish() {
        return new BookingRequest(listingId, days(), units, charge.options(), handOver(), giveBack());
    }

    /** What it takes of the calendar: the days of use, and the days after them on which the gear rests. */
    public DayPeriod heldDays() {
        return new DayPeriod(fromDay, toDay.plusDays(bufferDays));
    }

    /** When its days are free again unless somebody acts; null while nothing ends that. */
    public @Nullable Instant heldUntil() {
        return hold == null ? null : hold.endsAt();
    }

    /** As the listing had it when it was asked for. */
    public int bufferDays() {
        return bufferDays;
    }

    public int units() {
        return units;
    }

    /** How it changes hands, out or back. */
    public Arrangement arrangement(TransferKind kind) {
        return meetings.of(kind);
    }

    public HandOver handOver() {
        return arrangement(TransferKind.HAND_OVER).way();
    }

    public HandOver giveBack() {
        return arrangement(TransferKind.RETURN).way();
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

    /** From when on who has not come counts as absent, see {@link Deadlines#absentFrom}, but not within an hour of the payment. */
    public Instant absentFrom() {
        Instant paid = paidAt().plus(GRACE);
        Instant absent = deadlines().absentFrom();
        return paid.isAfter(absent) ? paid : absent;
    }

    /** What is proposed for what comes next and can still be agreed to. */
    public Optional<Proposal> proposalAt(Instant now) {
        return meetings.proposalAt(now);
    }

    /** As it was asked for: neither later changes of the listing nor extensions touch it. */
    public Price price() {
        return charge.price(days().days(), units);
    }

    public Won total() {
        return charge.total();
    }

    /** What was paid for extensions, in won. */
    public Won extensions() {
        return charge.extensions();
    }

    public CancellationPolicy cancellationPolicy() {
        return cancellationPolicy;
    }

    /** When the present step ends by itself; null when nothing is awaited. */
    public @Nullable Instant dueAt() {
        return hold == null ? null : hold.dueAt();
    }

    /** Whether the gateway is being asked at this moment. */
    public boolean isPaying() {
        return hold != null && hold.isPaying();
    }

    /** When the guest had the gear; null before. */
    public @Nullable Instant handedOverAt() {
        return handedOverAt;
    }

    /** When the host had it back; null before. */
    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    /** Since when the host says that it is not back; null as long as nobody does. */
    public @Nullable Instant missingSince() {
        return missingSince;
    }

    public Deadlines deadlines() {
        return new Deadlines(fromDay, toDay, arrangement(TransferKind.HAND_OVER));
    }

    /** What it would cost to have returned it then. */
    public LateFee lateFeeAt(Instant returned) {
        int daysLate = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(toDay, Seoul.dayOf(returned))));
        return charge.lateFee(daysLate, price().perDay().times(units), cancellationPolicy);
    }

    /** What a late return costs; it comes out of the deposit. */
    public Won lateFee() {
        return charge.lateFee();
    }

    /** The deposit less the late fee: what a claim may come to, and what goes back without one. */
    public Won claimable() {
        return charge.claimable();
    }

    /** When it completes by itself; null when it does not. */
    public @Nullable Instant completesAt() {
        return completesAt;
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
        charge = new Charge(Price.of(listing.terms(), listing.options(wish.options()), wish));
        cancellationPolicy = listing.terms().cancellationPolicy();
        hold = heldFrom(requestedAt);
    }

    /** Each has 24 hours for the next step, but nothing is answered or paid any more when it should be on its way. */
    private Hold heldFrom(Instant moment) {
        Instant patience = moment.plus(PATIENCE);
        Instant last = deadlines().agreedBy();
        return Hold.until(last.isBefore(patience) ? last : patience);
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
        hold = null;
        completesAt = null;
        meetings.forgetProposal();
    }

    @Override
    protected List<LogEntry> entries() {
        return log;
    }

    @Override
    protected ReservationMoved moved(LogEntry entry, @Nullable ReservationStatus from) {
        return new ReservationMoved(
                id, listingId, guestId, hostId, entry.step(), from, entry.to(), entry.actor(), entry.at());
    }

    @Override
    protected Refusal notOpen(ReservationStatus current) {
        return Refusal.conflict("reservation.conflict." + current);
    }

    private void requireNotPaying() {
        if (isPaying()) {
            throw Refusal.conflict("reservation.conflict.paying");
        }
    }
}
