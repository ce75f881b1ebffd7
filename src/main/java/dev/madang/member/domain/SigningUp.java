package dev.madang.member.domain;

import dev.madang.member.MemberSignedUp;
import dev.madang.member.barred.BarredIdentities;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Becoming a member by e-mail and password. The unique key decides who gets the e-mail; only the winner's password is hashed. */
@Service
public class SigningUp {

    private final AllMembers members;
    private final BarredIdentities barred;
    private final Passwords passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningUp(
            AllMembers members,
            BarredIdentities barred,
            Passwords passwords,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.barred = barred;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Should the process die between e-mail and password, the owner of the address gets in by the link for a forgotten
     * password.
     *
     * @param password that breaks no {@link PasswordRule}
     * @param caller address of the network the request came from
     * @throws Refusal with 409 when the e-mail is a member's, with 403 when it is of one who is kept out, with 429 after too many different e-mails from one caller
     */
    public Member signUp(EmailAddress email, String password, Nickname nickname, Locale language, String caller) {
        throttle.count("sign-up", caller, email.value());
        barred.requireFree(email.value());
        UUID id = transaction.execute(status -> members.claim(email, nickname, language, clock.instant()));
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Member member = members.get(id);
            member.changePassword(hash);
            events.publishEvent(new MemberSignedUp(id));
            return member;
        });
    }
}
