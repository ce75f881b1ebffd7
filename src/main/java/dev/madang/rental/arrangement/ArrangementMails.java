package dev.madang.rental.arrangement;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.Links;
import dev.madang.rental.reservation.Arrangement;
import dev.madang.rental.reservation.Reservations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails what is proposed and agreed about a meeting; should the mail server fail, the event is delivered again. */
@Component
class ArrangementMails {

    private final Reservations reservations;
    private final Letters letters;
    private final PublicAddress address;

    ArrangementMails(Reservations reservations, Letters letters, PublicAddress address) {
        this.reservations = reservations;
        this.letters = letters;
        this.address = address;
    }

    @MailListener
    void on(ArrangementProposed event) {
        write("arrangement-proposed-", event.reservation(), event.other(), event.arrangement());
    }

    @MailListener
    void on(ArrangementAgreed event) {
        write("arrangement-agreed-", event.reservation(), event.proposer(), event.arrangement());
    }

    private void write(String kind, UUID id, UUID member, Arrangement arrangement) {
        reservations
                .titleOf(id)
                .ifPresent(title -> letters.write(
                        member,
                        kind + arrangement.way(),
                        title,
                        address.of(Links.reservation(id)),
                        arrangement.at() == null ? "" : arrangement.at(),
                        arrangement.place()));
    }
}
