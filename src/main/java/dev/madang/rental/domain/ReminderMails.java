package dev.madang.rental.domain;

import static org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED;

import dev.madang.member.Letters;
import dev.madang.platform.web.PublicAddress;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
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

    @ApplicationModuleListener(propagation = NOT_SUPPORTED)
    void on(ReminderDue event) {
        UUID id = event.reservation();
        reservations
                .titleOf(id)
                .ifPresent(title -> letters.write(
                        event.member(),
                        "reminder-" + event.kind(),
                        title,
                        event.day(),
                        address.of("/reservations/" + id)));
    }
}
