package dev.madang.sandbox.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends the mails of the local profile to the {@link Mailbox}. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class SandboxMail {

    @Bean
    JavaMailSender mailSender(Mailbox mailbox) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mailbox.port());
        return sender;
    }
}
