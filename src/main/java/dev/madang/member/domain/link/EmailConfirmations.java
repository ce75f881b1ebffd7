package dev.madang.member.domain.link;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.EmailConfirmationRequested;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.WaysIn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirming that one's e-mail is one's own, by a link sent to it. Needed before listing gear. */
@Service
public class EmailConfirmations {

    private final AllMembers members;
    private final WaysIn ways;
    private final MailLinks links;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmailConfirmations(
            AllMembers members,
            WaysIn ways,
            MailLinks links,
            Throttle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.ways = ways;
        this.links = links;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal with 429 after too many requests of this member */
    public void sendAgain(UUID member) {
        throttle.count("mail", member.toString(), UUID.randomUUID().toString());
        transaction.executeWithoutResult(status -> events.publishEvent(new EmailConfirmationRequested(member)));
    }

    /**
     * The member whose link this is.
     *
     * @throws Refusal with 410 when it was used or has expired
     */
    public Member member(String token) {
        return members.get(links.owner(token, MailLinks.Purpose.CONFIRM_EMAIL));
    }

    /**
     * Call for whoever has proved to be the member: the link alone proves that somebody reads the mails, not that they signed up.
     *
     * @throws Refusal with 410 when the link was used or has expired
     */
    @Transactional
    public Member confirm(String token) {
        Member member = members.get(links.use(token, MailLinks.Purpose.CONFIRM_EMAIL));
        member.confirmEmail(clock.instant());
        return member;
    }

    /**
     * The e-mail's owner did not sign up: whoever did comes in no more, neither by their password nor by passkeys or accounts
     * at providers. The owner may choose a password of their own, by a link that is mailed to them.
     *
     * @return the member, whose sessions are the caller's to end
     * @throws Refusal with 410 when the link was used or has expired
     */
    @Transactional
    public Member deny(String token) {
        Member member = members.get(links.use(token, MailLinks.Purpose.CONFIRM_EMAIL));
        if (!member.isEmailConfirmed()) {
            ways.close(member.id());
            member.forgetPassword();
        }
        return member;
    }
}
