package dev.madang.review.web;

import dev.madang.member.MemberCard;
import dev.madang.rental.Links;
import dev.madang.rental.Rentals.Rental;
import dev.madang.review.domain.ReviewPermission;
import dev.madang.review.domain.Reviewing.Desk;
import dev.madang.review.domain.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one side of a rental writes its review ({@code review/review}).
 *
 * @param about who it is about, and whose gear it was or who used it
 */
record ReviewPage(Rental rental, MemberCard about, Desk desk) {

    public String href() {
        return Links.reservation(rental.reservation()) + "/review";
    }

    public boolean isGuest() {
        return desk.side() == Side.GUEST;
    }

    public boolean isWritten() {
        return desk.standing() == ReviewPermission.HIDDEN;
    }

    public boolean isOpen() {
        return desk.isOpen();
    }

    /** Until when; null while it is too early. */
    public @Nullable Instant closesAt() {
        return desk.closesAt();
    }
}
