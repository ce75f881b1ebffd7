package dev.madang.rental.arrangement;

import dev.madang.member.MemberCard;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.Proposal;
import dev.madang.rental.reservation.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * How, when and where the gear changes hands next, as one side or an operator sees it ({@code rental/arrangement/arrangement}).
 *
 * @param other who is on the other side; for operators the host
 * @param holds what is agreed, be it only the way
 * @param when the instant agreed on, or what holds without: an instant or a day
 * @param past whether that was before now
 * @param place agreed on, else where the host usually meets; null when nobody named one
 * @param proposal what waits for an answer; null when nothing does
 */
public record ArrangementPage(
        Actor role,
        MemberCard other,
        TransferKind kind,
        Arrangement holds,
        Object when,
        boolean past,
        @Nullable String place,
        @Nullable Proposal proposal) {

    public boolean isAgreed() {
        return holds.at() != null;
    }

    /** Whether the reader has to answer what the other side proposed. */
    public boolean isToAnswer() {
        return proposal != null && mayPropose() && proposal.by() != role;
    }

    /** Whether the reader is one of the two sides. */
    public boolean mayPropose() {
        return role == Actor.GUEST || role == Actor.HOST;
    }
}
