package dev.madang.rental.handover.web;

import dev.madang.rental.Actor;
import dev.madang.rental.handover.Transfer;
import dev.madang.rental.handover.TransferReport;
import dev.madang.rental.handover.TransferReport.Parcel;
import dev.madang.rental.handover.TransferState;
import dev.madang.rental.reservation.TransferKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as one side recorded it and the other answered.
 *
 * @param dueAt when the other side's silence is a yes
 * @param answer null as long as it waits for one
 */
record TransferLine(
        UUID id,
        TransferKind kind,
        TransferState state,
        TransferReport report,
        Actor recordedBy,
        Instant recordedAt,
        Instant dueAt,
        @Nullable Answer answer) {

    /** @param words why it was denied; else empty */
    record Answer(@Nullable Actor by, Instant at, String words) {}

    static TransferLine of(Transfer transfer) {
        Instant answeredAt = transfer.answeredAt();
        return new TransferLine(
                transfer.id(),
                transfer.kind(),
                transfer.state(),
                new TransferReport(
                        transfer.happenedAt(),
                        transfer.place(),
                        transfer.parcel().orElse(null),
                        transfer.note()),
                transfer.recordedBy(),
                transfer.recordedAt(),
                transfer.dueAt(),
                answeredAt == null ? null : new Answer(transfer.answeredBy(), answeredAt, transfer.answer()));
    }

    boolean counts() {
        return state == TransferState.CONFIRMED;
    }

    /** Where the parcel's way can be followed; null when it was none, or cannot be. */
    public @Nullable String trackingPage() {
        Parcel parcel = report.parcel();
        return parcel == null
                ? null
                : parcel.carrier().trackingPage(parcel.number()).orElse(null);
    }
}
