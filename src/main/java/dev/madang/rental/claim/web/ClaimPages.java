package dev.madang.rental.claim.web;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.claim.ClaimEntry;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.rental.claim.Claims;
import dev.madang.rental.claim.web.ClaimPage.Amounts;
import dev.madang.rental.claim.web.ClaimPage.Line;
import dev.madang.rental.claim.web.ClaimPage.Proof;
import dev.madang.rental.claim.web.ClaimPage.Turn;
import dev.madang.rental.reservation.Reservation;
import dev.madang.rental.reservation.page.OpenedReservation;
import dev.madang.rental.reservation.page.ReservationPage;
import dev.madang.rental.reservation.page.ReservationPages;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Fills in {@link ClaimPage}s. */
@Component
class ClaimPages {

    private final Claims claims;
    private final Members members;
    private final ReservationPages reservations;
    private final Sections sections;
    private final Clock clock;

    ClaimPages(Claims claims, Members members, ReservationPages reservations, Sections sections, Clock clock) {
        this.claims = claims;
        this.members = members;
        this.reservations = reservations;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * Whether the claim is what this member finds; the host finds the form until there is one.
     *
     * @throws Refusal 404 for everybody but guest, host and operators
     */
    @Transactional(readOnly = true)
    boolean isShown(UUID id, CurrentMember me) {
        OpenedReservation opened = reservations.open(id, me);
        return opened.page().role() != Actor.HOST || isClaimed(opened.reservation());
    }

    /**
     * Adds the {@code reservation} and what the claim would come out of, its {@code deposit}.
     *
     * @throws Refusal as {@link #isShown}
     */
    @Transactional(readOnly = true)
    void showForm(UUID id, CurrentMember me, Model model) {
        show(reservations.open(id, me), model);
    }

    /**
     * The page of a claim: the {@code reservation}, its {@code deposit} with the claim, and the {@code evidence}.
     *
     * @throws Refusal 404 when there is no claim, or it does not concern this member
     */
    @Transactional(readOnly = true)
    String show(UUID id, CurrentMember me, Model model) {
        OpenedReservation opened = reservations.open(id, me);
        if (show(opened, model).claim() == null) {
            throw Refusal.notFound();
        }
        var reader = new Reader(me, LocaleContextHolder.getLocale());
        model.addAttribute("evidence", sections.of(new OpenedReservation.Evidence(opened), reader));
        return "rental/claim/claim";
    }

    private DepositPage show(OpenedReservation opened, Model model) {
        DepositPage deposit = deposit(opened);
        model.addAttribute("reservation", opened.page());
        model.addAttribute("deposit", deposit);
        return deposit;
    }

    /** Within the transaction that opened the reservation. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    DepositPage deposit(OpenedReservation opened) {
        Reservation reservation = opened.reservation();
        ReservationPage page = opened.page();
        ClaimPage claim = of(reservation, page.role()).orElse(null);
        return new DepositPage(
                reservation.charge().claimable(),
                reservation.awaited().completesAt(),
                page.course().open().contains(ReservationStep.CLAIM)
                        && reservation.charge().claimable().isPositive(),
                claim,
                DepositTimeline.of(
                        reservation, page.status(), claim, page.bill().paid()));
    }

    private Optional<ClaimPage> of(Reservation reservation, Actor role) {
        return isClaimed(reservation)
                ? claims.findById(reservation.id()).map(claim -> page(reservation, claim, role))
                : Optional.empty();
    }

    private static boolean isClaimed(Reservation reservation) {
        return reservation.log().stream().anyMatch(entry -> entry.to() == ReservationStatus.CLAIMED);
    }

    private ClaimPage page(Reservation reservation, Claim claim, Actor role) {
        Instant now = clock.instant();
        ClaimStatus status = claim.statusAt(now);
        Instant due = claim.dueAt(now);
        return new ClaimPage(
                reservation.id(),
                role,
                status,
                outcome(claim, status),
                claim.openedAt(),
                new Amounts(reservation.charge().claimable(), claim.amount(), claim.counter(), claim.settledAt(now)),
                new Turn(due, due != null && !due.isAfter(now), open(role, status)),
                new Proof(claim.photos(), claim.withoutPhotos()),
                lines(claim));
    }

    /** One that was settled by silence may not be written down yet. */
    private static @Nullable ClaimStep outcome(Claim claim, ClaimStatus status) {
        if (status != ClaimStatus.SETTLED) {
            return null;
        }
        String last = claim.log().getLast().step();
        return last.equals(ClaimStep.COUNTER.name()) ? ClaimStep.HOLD : ClaimStep.valueOf(last);
    }

    private static Set<ClaimStep> open(Actor role, ClaimStatus status) {
        var open = EnumSet.allOf(ClaimStep.class);
        open.removeIf(step -> !step.isOpenTo(role, status));
        return open;
    }

    private List<Line> lines(Claim claim) {
        Map<UUID, MemberCard> operators = members.cards(claim.log().stream()
                .filter(entry -> entry.actor() == Actor.ADMIN)
                .map(ClaimEntry::actorId)
                .filter(Objects::nonNull)
                .toList());
        return claim.log().stream().map(entry -> line(entry, operators)).toList();
    }

    private static Line line(ClaimEntry entry, Map<UUID, MemberCard> operators) {
        MemberCard operator = entry.actorId() == null ? null : operators.get(entry.actorId());
        return new Line(
                entry.at(),
                entry.actor(),
                operator == null ? null : operator.nickname(),
                entry.step(),
                entry.amount(),
                entry.words());
    }
}
