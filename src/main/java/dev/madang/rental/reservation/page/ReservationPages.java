package dev.madang.rental.reservation.page;

import static java.util.Objects.requireNonNull;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.payment.PaymentSummary;
import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import dev.madang.rental.reservation.LateFee;
import dev.madang.rental.reservation.LogEntry;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.Reservations;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.ReservationPage.Bill;
import dev.madang.rental.reservation.page.ReservationPage.Course;
import dev.madang.rental.reservation.page.ReservationPage.LogLine;
import dev.madang.rental.reservation.page.ReservationPage.Meetings;
import dev.madang.rental.reservation.page.ReservationPage.Rented;
import dev.madang.rental.reservation.page.ReservationPage.Sides;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link ReservationPage}s for those whom a reservation concerns. */
@Component
public class ReservationPages {

    /** What the log says by the step, and not by where it led. */
    private static final Set<ReservationStep> TOLD_BY_STEP = EnumSet.of(
            ReservationStep.EXTEND,
            ReservationStep.NO_SHOW,
            ReservationStep.REPORT_ABSENCE,
            ReservationStep.DENY_ABSENCE,
            ReservationStep.TAKE_BACK_REPORT);

    /** Operators who look at what is not theirs: they answer its sides, or give their money back. */
    private static final Set<OperatorRole> LOOKING = Set.of(OperatorRole.SUPPORT, OperatorRole.FINANCE);

    private final Reservations reservations;
    private final Listings listings;
    private final Members members;
    private final Payments payments;
    private final List<FurtherPayments> further;
    private final Clock clock;

    ReservationPages(
            Reservations reservations,
            Listings listings,
            Members members,
            Payments payments,
            List<FurtherPayments> further,
            Clock clock) {
        this.reservations = reservations;
        this.listings = listings;
        this.members = members;
        this.payments = payments;
        this.further = further;
        this.clock = clock;
    }

    /** @throws Refusal 404 for everybody but guest, host and the operators of members and of money */
    @Transactional(readOnly = true)
    public ReservationPage of(UUID id, CurrentMember reader) {
        return open(id, reader).page();
    }

    /** @throws Refusal as {@link #of} */
    @Transactional(readOnly = true)
    public OpenedReservation open(UUID id, CurrentMember reader) {
        Reservation reservation = reservations.findById(id).orElseThrow(Refusal::notFound);
        Actor role = reservation
                .parties()
                .roleOf(reader.id(), reader.isOperatorFor(LOOKING))
                .orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        return new OpenedReservation(page(reservation, role, now), reservation, now);
    }

    private ReservationPage page(Reservation reservation, Actor role, Instant now) {
        Listing listing = listings.findById(reservation.listingId()).orElseThrow();
        ReservationStatus status = reservation.statusAt(now);
        Map<UUID, MemberCard> people = members.cards(named(reservation));
        return new ReservationPage(
                reservation.id(),
                status,
                role,
                new Rented(listing.id(), listing.title(), listing.coverId(), reservation.days(), reservation.units()),
                new Meetings(
                        reservation.meetings().of(TransferKind.HAND_OVER),
                        reservation.meetings().of(TransferKind.RETURN),
                        place(reservation, listing, status)),
                new Sides(
                        requireNonNull(people.get(reservation.guestId())),
                        requireNonNull(people.get(reservation.hostId()))),
                new Bill(
                        reservation.price(),
                        reservation.charge().cancellationPolicy(),
                        Seoul.dayOf(now),
                        paid(reservation),
                        reservation.charge().extensions(),
                        reservation.charge().lateFee()),
                course(reservation, role, status, people, now));
    }

    private PaymentSummary paid(Reservation reservation) {
        return further.stream()
                .flatMap(one -> one.of(reservation).stream())
                .reduce(payments.of(ReservationPayable.KIND, reservation.id()), PaymentSummary::plus);
    }

    private static Course course(
            Reservation reservation, Actor role, ReservationStatus status, Map<UUID, MemberCard> people, Instant now) {
        return new Course(
                reservation.revision(),
                reservation.awaited().dueAt(),
                reservation.awaited().isPaying(),
                status == ReservationStatus.HANDED_OVER ? late(reservation, now) : null,
                StateStep.of(reservation, status),
                open(role, status),
                reservation.log().stream()
                        .map(entry -> line(entry, reservation.meetings().wayOut() == HandOver.PARCEL, people))
                        .toList());
    }

    private static @Nullable LateFee late(Reservation reservation, Instant now) {
        LateFee fee = LateFee.of(reservation, now);
        return fee.days() > 0 ? fee : null;
    }

    /** Where to go is told only to who has paid. */
    private static @Nullable String place(Reservation reservation, Listing listing, ReservationStatus status) {
        boolean meeting = Stream.of(TransferKind.values())
                .map(reservation.meetings()::of)
                .anyMatch(arrangement -> arrangement.isMeeting() && arrangement.at() == null);
        return status.isPaid() && meeting && !listing.place().isBlank() ? listing.place() : null;
    }

    private static Set<ReservationStep> open(Actor role, ReservationStatus status) {
        var open = EnumSet.allOf(ReservationStep.class);
        open.removeIf(step -> !step.isOpenTo(role, status));
        return open;
    }

    /** The sides, and the operators who have decided something. */
    private static List<UUID> named(Reservation reservation) {
        return Stream.concat(
                        Stream.of(reservation.guestId(), reservation.hostId()),
                        reservation.log().stream()
                                .filter(entry -> entry.actor() == Actor.ADMIN)
                                .map(LogEntry::actorId)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private static LogLine line(LogEntry entry, boolean sent, Map<UUID, MemberCard> people) {
        MemberCard operator =
                entry.actor() == Actor.ADMIN && entry.actorId() != null ? people.get(entry.actorId()) : null;
        return new LogLine(
                entry.at(),
                entry.actor(),
                operator == null ? null : operator.nickname(),
                "reservation.log." + what(entry, sent),
                entry.reason(),
                entry.meetsAt());
    }

    private static String what(LogEntry entry, boolean sent) {
        ReservationStep step = entry.step();
        if (step == ReservationStep.PROPOSE || step == ReservationStep.AGREE) {
            return step + (entry.meetsAt() == null ? ".PARCEL" : ".IN_PERSON");
        }
        if (sent && (step == ReservationStep.REPORT_ABSENCE || step == ReservationStep.DENY_ABSENCE)) {
            return step + ".PARCEL";
        }
        if (step != null && TOLD_BY_STEP.contains(step)) {
            return step.name();
        }
        return entry.isChange() ? "CHANGED" : entry.to().name();
    }
}
