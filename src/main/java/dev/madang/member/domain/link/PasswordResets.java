package dev.madang.member.domain.link;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.PasswordResetRequested;
import dev.madang.member.domain.PasswordRule;
import dev.madang.member.domain.Passwords;
import dev.madang.member.domain.WaysIn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Getting in again after forgetting the password: by a link to the e-mail, good for 30 minutes and once. */
@Service
public class PasswordResets {

    private final AllMembers members;
    private final WaysIn ways;
    private final MailLinks links;
    private final Passwords passwords;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            AllMembers members,
            WaysIn ways,
            MailLinks links,
            Passwords passwords,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.ways = ways;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has a link sent if the e-mail is a member's. Whether it is, the caller does not learn.
     *
     * @param caller address of the network the request came from
     * @throws Refusal with 429 after too many requests of this caller, or for this e-mail
     */
    public void request(EmailAddress email, String caller) {
        String attempt = UUID.randomUUID().toString();
        throttle.count("password-reset", caller, attempt);
        throttle.count("mail", email.value(), attempt);
        transaction.executeWithoutResult(status -> events.publishEvent(new PasswordResetRequested(email.value())));
    }

    /**
     * The member whose link this is.
     *
     * @throws Refusal with 410 when it was used or has expired
     */
    public Member member(String token) {
        return members.get(links.owner(token, MailLinks.Purpose.RESET_PASSWORD));
    }

    /** Whether choosing a password takes passkeys and accounts at providers from the member, as {@link #choose} says. */
    public boolean unlinks(Member member) {
        return !member.isEmailConfirmed() && ways.hasAny(member.id());
    }

    /**
     * Gives the member a new password. Who got the link also owns the e-mail: it counts as confirmed. Before that anybody
     * may have signed up with it, so that passkeys and accounts at providers of till then let nobody in any more.
     *
     * @param password that breaks no {@link PasswordRule}
     * @throws Refusal with 410 when the link was used or has expired
     */
    public Member choose(String token, String password) {
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Member member = members.getForUpdate(links.use(token, MailLinks.Purpose.RESET_PASSWORD));
            if (!member.isEmailConfirmed()) {
                ways.close(member.id());
            }
            member.changePassword(hash);
            member.confirmEmail(clock.instant());
            return member;
        });
    }
}
