package dev.madang.test;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.mail.javamail.JavaMailSender;

/** Every mail that was handed to the mail server, and how many connections to the database its sender held just then. */
public class MailCounter {

    private final Queue<Mailing> mailings = new ConcurrentLinkedQueue<>();
    private final Connections connections;

    MailCounter(Connections connections) {
        this.connections = connections;
    }

    private record Mailing(String to, long held) {}

    /** The connections held during each mail to this address, in order. */
    public List<Long> heldDuringMailsTo(String address) {
        return mailings.stream()
                .filter(mailing -> mailing.to().equals(address))
                .map(Mailing::held)
                .toList();
    }

    JavaMailSender watching(JavaMailSender server) {
        return (JavaMailSender) Proxy.newProxyInstance(
                JavaMailSender.class.getClassLoader(), new Class<?>[] {JavaMailSender.class}, (proxy, call, given) -> {
                    if (call.getName().equals("send") && given[0] instanceof MimeMessage mail) {
                        mailings.add(new Mailing(recipient(mail), connections.heldHere()));
                    }
                    try {
                        return call.invoke(server, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String recipient(MimeMessage mail) throws MessagingException {
        return Arrays.stream(mail.getRecipients(RecipientType.TO))
                .map(address -> ((InternetAddress) address).getAddress())
                .findFirst()
                .orElseThrow();
    }
}
