package dev.madang.member.domain;

import dev.madang.member.MemberSignedUp;
import dev.madang.member.barred.BarredIdentities;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in by what a provider says, and which of a provider's accounts belong to whom. */
@Service
public class SocialSigningIn {

    private final AllMembers members;
    private final SocialAccounts accounts;
    private final BarredIdentities barred;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SocialSigningIn(
            AllMembers members,
            SocialAccounts accounts,
            BarredIdentities barred,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.barred = barred;
        this.events = events;
        this.clock = clock;
    }

    /** The member to whom the provider's account is linked. */
    @Transactional(readOnly = true)
    public Optional<Member> member(SocialIdentity identity) {
        return accounts.findById(identity.key()).map(account -> members.get(account.memberId()));
    }

    /**
     * Makes a member of somebody whom a provider knows. The e-mail counts as confirmed only if it is the one the provider
     * verified.
     *
     * @throws Refusal with 409 when the e-mail is a member's or the provider's account is linked already, with 403 when one of them is
     *     of somebody who is kept out
     */
    @Transactional
    public Member signUp(SocialIdentity identity, EmailAddress email, Nickname nickname, Locale language) {
        barred.requireFree(email.value());
        UUID id = members.claim(email, nickname, language, clock.instant());
        link(identity, id);
        Member member = members.get(id);
        if (identity.verifiedEmail().filter(email::equals).isPresent()) {
            member.confirmEmail(clock.instant());
        }
        events.publishEvent(new MemberSignedUp(id));
        return member;
    }

    /** @throws Refusal with 409 when the provider's account is linked already, with 403 when it is of somebody who is kept out */
    @Transactional
    public void link(SocialIdentity identity, UUID member) {
        barred.requireFree(identity.provider().name(), identity.subject());
        int linked = accounts.link(identity.provider().name(), identity.subject(), member, clock.instant());
        if (linked == 0) {
            throw Refusal.conflict("social.linked-already");
        }
    }

    @Transactional(readOnly = true)
    public List<SocialAccount> accountsOf(UUID member) {
        return accounts.findByMemberIdOrderByLinkedAt(member);
    }

    /**
     * Takes the accounts at a provider from a member.
     *
     * @throws Refusal with 409 when they are the last way to sign in
     */
    @Transactional
    public void unlink(UUID memberId, SocialProvider provider) {
        Member member = members.getForUpdate(memberId);
        List<SocialAccount> linked = accountsOf(memberId);
        List<SocialAccount> gone = linked.stream()
                .filter(account -> account.provider() == provider)
                .toList();
        if (!member.hasPassword() && gone.size() == linked.size()) {
            throw Refusal.conflict("social.last-way-in");
        }
        accounts.deleteAll(gone);
    }
}
