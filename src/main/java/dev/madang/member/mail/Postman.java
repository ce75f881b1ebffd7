package dev.madang.member.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.member.domain.Member;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Sends plain mails in the member's language, worded by {@code mail.<kind>.subject} and {@code mail.<kind>.text}. */
@Component
public class Postman {

    private final JavaMailSender smtp;
    private final MessageSource messages;
    private final Clock clock;
    private final String from;

    Postman(JavaMailSender smtp, MessageSource messages, Clock clock, @Value("${madang.mail.from}") String from) {
        this.smtp = smtp;
        this.messages = messages;
        this.clock = clock;
        this.from = from;
    }

    /**
     * Not to be called where a connection to the database may be held, for the mail server may be slow.
     *
     * @param below stands under the text; empty for nothing
     * @throws org.springframework.mail.MailException when the mail server does not take it
     * @throws IllegalStateException inside a transaction, or where one is suspended
     */
    public void deliver(Member to, String kind, String below, Object... words) {
        Assert.state(
                !TransactionSynchronizationManager.isSynchronizationActive(), "No mail is sent within a transaction");
        MimeMessage mail = smtp.createMimeMessage();
        var helper = new MimeMessageHelper(mail, UTF_8.name());
        try {
            helper.setFrom(from, messages.getMessage("site.name", null, to.language()));
            helper.setTo(to.email().value());
            helper.setSubject(messages.getMessage("mail." + kind + ".subject", words, to.language())
                    .replaceAll("\\R", " "));
            String text = messages.getMessage("mail." + kind + ".text", words, to.language());
            helper.setText(below.isEmpty() ? text : text + "\n\n" + below);
            helper.setSentDate(Date.from(clock.instant()));
        } catch (MessagingException | java.io.UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
        smtp.send(mail);
    }
}
