package dev.madang.rental.reminder;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.Links;
import dev.madang.rental.ReminderDue;
import dev.madang.rental.reservation.Reservations;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails the reminders once they are written down; should the mail server fail, the event is delivered again. */
@Component
class ReminderMails {

    private final Reservations reservations;
    private final Letters letters;
    private final PublicAddress address;

    ReminderMails(Reservations reservations, Letters letters, PublicAddress address) {
        this.reservations = reservations;
        this.letters = letters;
        this.address = address;
    }

    @MailListener
    void on(ReminderDue event) {
        UUID id = event.reservation();
        reservations
                .titleOf(id)
                .ifPresent(title -> letters.write(
                        event.member(),
                        "reminder-" + event.kind(),
                        title,
                        event.at() == null ? event.day() : event.at(),
                        address.of(Links.reservation(id))));
    }
}
