package dev.madang.sandbox.mail;

import dev.madang.sandbox.TravellingClock;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends the mails of the local profile to the {@link Mailbox}; what the demo tells was read long ago. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class SandboxMail {

    @Bean
    JavaMailSender mailSender(Mailbox mailbox) {
        var sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] mails, Object @Nullable [] originals) {
                if (!TravellingClock.isTravelling()) {
                    super.doSend(mails, originals);
                }
            }
        };
        sender.setHost("127.0.0.1");
        sender.setPort(mailbox.port());
        return sender;
    }
}
