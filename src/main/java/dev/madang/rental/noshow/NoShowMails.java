package dev.madang.rental.noshow;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.AbsenceReported;
import dev.madang.rental.Links;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.reservation.Reservations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails who is said not to have come, who has a day to deny it. */
@Component
class NoShowMails {

    private final Reservations reservations;
    private final Letters letters;
    private final PublicAddress address;

    NoShowMails(Reservations reservations, Letters letters, PublicAddress address) {
        this.reservations = reservations;
        this.letters = letters;
        this.address = address;
    }

    private String kind(UUID id) {
        return reservations.handOverOf(id) == HandOver.PARCEL ? "-PARCEL" : "";
    }

    @MailListener
    void on(AbsenceReported event) {
        UUID id = event.reservation();
        reservations
                .titleOf(id)
                .ifPresent(title -> letters.write(
                        event.absent(),
                        "absence-reported" + kind(id),
                        title,
                        event.dueAt(),
                        address.of(Links.reservation(id))));
    }
}
