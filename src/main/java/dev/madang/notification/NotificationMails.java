package dev.madang.notification;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.text.Sentence;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Mails what is to be mailed: at once, and by the job what waits for the end of quiet hours or for the mail server. */
@Component
class NotificationMails {

    private static final Logger log = LoggerFactory.getLogger(NotificationMails.class);

    private final MailsDue due;
    private final Letters letters;
    private final PublicAddress address;

    NotificationMails(MailsDue due, Letters letters, PublicAddress address) {
        this.due = due;
        this.letters = letters;
        this.address = address;
    }

    @MailListener
    void on(MailWanted wanted) {
        send(wanted.notification());
    }

    JobResult sendDue() {
        return due.now().stream()
                .map(id -> send(id) ? JobResult.moved(1) : JobResult.failed(1))
                .reduce(JobResult.NOTHING, JobResult::and);
    }

    private boolean send(UUID id) {
        return due.claim(id).map(this::send).orElse(true);
    }

    private boolean send(MailsDue.Mail mail) {
        try {
            write(mail);
            due.sent(mail.id());
            return true;
        } catch (MailException away) {
            log.warn("The mail of notification {} is sent later: {}", mail.id(), away.toString());
            return false;
        }
    }

    private void write(MailsDue.Mail mail) {
        var switchOff = new Sentence("notification.switch-off", address.of("/notifications/settings"));
        Letter letter = mail.letter();
        if (letter != null) {
            letters.write(
                    mail.member(), letter.kind(), switchOff, letter.words().toArray());
        } else {
            letters.write(
                    mail.member(),
                    "notification",
                    switchOff,
                    new Sentence(mail.text(), mail.words()),
                    address.of(mail.href()));
        }
    }
}
