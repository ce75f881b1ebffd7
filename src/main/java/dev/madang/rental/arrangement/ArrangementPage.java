package dev.madang.rental.arrangement;

import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.Proposal;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.rental.reservation.page.Onlooker;
import dev.madang.rental.reservation.page.TellsThePage;
import org.jspecify.annotations.Nullable;

/**
 * How, when and where the gear changes hands next, as one side or an operator sees it ({@code rental/arrangement/arrangement}).
 *
 * @param holds what is agreed, be it only the way
 * @param when the instant agreed on, or what holds without: an instant or a day
 * @param past whether that was before now
 * @param place agreed on, else where the host usually meets; null when nobody named one
 * @param proposal what waits for an answer; null when nothing does
 */
record ArrangementPage(
        Onlooker reader,
        TransferKind kind,
        Arrangement holds,
        Object when,
        boolean past,
        @Nullable String place,
        @Nullable Proposal proposal)
        implements TellsThePage {

    public boolean isAgreed() {
        return holds.at() != null;
    }

    /** Whether the reader has to answer what the other side proposed. */
    public boolean isToAnswer() {
        return proposal != null && mayPropose() && proposal.by() != reader.role();
    }

    @Override
    public boolean isUrgent() {
        return isToAnswer();
    }

    /** Whether the reader is one of the two sides. */
    public boolean mayPropose() {
        return reader.isSide();
    }
}
