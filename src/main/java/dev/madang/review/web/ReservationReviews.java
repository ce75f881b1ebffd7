package dev.madang.review.web;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.Links;
import dev.madang.rental.ShownReservation;
import dev.madang.review.domain.ReviewPermission;
import dev.madang.review.domain.Reviewing;
import dev.madang.review.domain.Reviewing.Desk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On the page of a completed reservation: the invitation to write, then what both have written. */
@Component
class ReservationReviews implements Section<ShownReservation> {

    private final Reviewing reviewing;

    ReservationReviews(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** Feeds {@code review/reservation :: section}. */
    record Content(UUID reservation, Desk desk) {

        public String href() {
            return Links.reservation(reservation) + "/review";
        }
    }

    @Override
    public Optional<PageSection> of(ShownReservation reservation, Reader reader) {
        return Optional.ofNullable(reader.member())
                .flatMap(member -> reviewing.desk(reservation.id(), member.id()))
                .filter(desk -> desk.standing() != ReviewPermission.EARLY)
                .map(desk -> new PageSection("review/reservation :: section", new Content(reservation.id(), desk)));
    }
}
