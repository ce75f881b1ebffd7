package dev.madang.sandbox.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A real SMTP server on loopback that delivers to nobody and keeps everything it was given, until the process ends. */
@Component
@Profile("local")
public class Mailbox implements DisposableBean {

    private final GreenMail server;

    Mailbox() {
        var loopback = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(loopback).withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
    }

    /** The port the server chose. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** The mails to addresses that contain the text, newest first. */
    public List<Letter> lettersTo(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).contains(wanted))
                .map(Mailbox::letter)
                .sorted(Comparator.comparing(Letter::sentAt).reversed())
                .toList();
    }

    @Override
    public void destroy() {
        server.stop();
    }

    private static Letter letter(MimeMessage mail) {
        try {
            return new Letter(
                    recipient(mail),
                    mail.getSubject(),
                    mail.getContent().toString().strip(),
                    mail.getSentDate().toInstant());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getRecipients(RecipientType.TO)[0])
                    .getAddress()
                    .toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
