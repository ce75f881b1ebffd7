package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.rental.extension.ExtensionPayable;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.quote.BookingRequest;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.sandbox.demo.cast.DemoPicture;
import dev.madang.sandbox.demo.rental.Act;
import dev.madang.sandbox.demo.rental.DemoClaim;
import dev.madang.sandbox.demo.rental.DemoProof;
import dev.madang.sandbox.demo.rental.DemoReservation;
import dev.madang.shared.Carrier;
import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reservation of the demo while its two sides go to the desks about it. */
final class RentalLife {

    private static final List<Carrier> CARRIERS =
            List.of(Carrier.CJ, Carrier.POST, Carrier.HANJIN, Carrier.LOTTE, Carrier.CU);
    private static final long NUMBERS = 1_000_000_000_000L;

    private final DemoReservation plan;
    private final RentalDesks desks;
    private @Nullable UUID id;
    private @Nullable UUID extension;
    private Won claimable = Won.ZERO;

    RentalLife(DemoReservation plan, RentalDesks desks) {
        this.plan = plan;
        this.desks = desks;
    }

    /** @return null when nobody could have it, so that nothing came of it */
    @Nullable
    UUID id() {
        return id;
    }

    void take(Act act) {
        if (act.step() == Act.Step.ASK) {
            ask();
        } else if (id != null) {
            take(act, id, plan.member(act.by()));
        }
    }

    private void take(Act act, UUID reservation, UUID member) {
        switch (act.step()) {
            case APPROVE -> desks.answers().approve(member, reservation, 0);
            case DECLINE -> desks.answers().decline(member, reservation, act.words());
            case CANCEL -> desks.cancellations().cancel(member, reservation, act.words(), null);
            case PAY -> desks.payer().pay(ReservationPayable.KIND, reservation, member);
            case PROPOSE ->
                desks.arrangements()
                        .propose(
                                member,
                                reservation,
                                Arrangement.meeting(when(act), plan.listing().place()));
            case HAND_OVER -> record(act, reservation, member, TransferKind.HAND_OVER);
            case CONFIRM_HAND_OVER -> confirm(act, reservation, member, TransferKind.HAND_OVER);
            case HOLD_EXTENSION ->
                extension = desks.extensions()
                        .ask(member, reservation, plan.until())
                        .orElse(null);
            case PAY_EXTENSION -> desks.payer().pay(ExtensionPayable.KIND, requireNonNull(extension), member);
            case REPORT_MISSING -> desks.transfers().reportMissing(member, reservation);
            case RETURN -> record(act, reservation, member, TransferKind.RETURN);
            case CONFIRM_RETURN -> confirm(act, reservation, member, TransferKind.RETURN);
            case CLAIM -> claim(act, reservation, member);
            case COUNTER -> desks.claims().counter(member, reservation, share(act), act.words());
            case DISPUTE -> desks.claims().dispute(member, reservation, act.words());
            case AGREE -> desks.claims().agree(member, reservation);
            case DECIDE -> desks.claims().decide(member, reservation, share(act), act.words());
            case ASK, EXPIRE, COMPLETE ->
                throw new IllegalArgumentException(act.step().name());
        }
    }

    private void ask() {
        List<UUID> options = plan.listing().options();
        var wish = new BookingRequest(
                plan.listing().id(),
                plan.days(),
                plan.units(),
                plan.options().stream().map(options::get).collect(Collectors.toCollection(TreeSet::new)),
                plan.way(),
                plan.way());
        id = desks.requests().ask(Ids.next(), plan.guest().id(), wish);
        if (plan.isParcel()) {
            desks.parcels().give(plan.guest().id(), id, plan.guest().address());
        }
    }

    private void record(Act act, UUID reservation, UUID member, TransferKind kind) {
        desks.transfers().record(member, reservation, kind, report(act));
        takePictures(act, reservation, member, kind);
    }

    private void confirm(Act act, UUID reservation, UUID member, TransferKind kind) {
        UUID open = desks.recorded().of(reservation).stream()
                .filter(Transfer::isOpen)
                .map(Transfer::id)
                .findFirst()
                .orElseThrow();
        desks.transfers().confirm(member, reservation, open);
        takePictures(act, reservation, member, kind);
    }

    private TransferReport report(Act act) {
        if (!plan.isParcel()) {
            return TransferReport.met(when(act), plan.listing().place(), "");
        }
        long chance = plan.id().getLeastSignificantBits() + act.step().ordinal();
        Carrier carrier = CARRIERS.get(Math.floorMod(chance, CARRIERS.size()));
        return TransferReport.sent(when(act), carrier, "%012d".formatted(Math.floorMod(chance, NUMBERS)), "");
    }

    private void takePictures(Act act, UUID reservation, UUID member, TransferKind kind) {
        List<UUID> pictures =
                DemoProof.of(plan, act).stream().map(DemoPicture::id).toList();
        if (!pictures.isEmpty()) {
            desks.proofs().add(member, reservation, kind, pictures);
        }
    }

    private void claim(Act act, UUID reservation, UUID host) {
        claimable = desks.claims().claimable(host, reservation);
        List<UUID> pictures =
                DemoClaim.pictures(plan).stream().map(DemoPicture::id).toList();
        desks.claims()
                .open(host, reservation, share(act), act.words(), pictures, pictures.isEmpty() ? act.words() : "");
    }

    private Won share(Act act) {
        return DemoClaim.share(claimable, act.percent());
    }

    private static Instant when(Act act) {
        return requireNonNull(act.when());
    }
}
