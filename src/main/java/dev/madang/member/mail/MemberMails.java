package dev.madang.member.mail;

import dev.madang.member.MailListener;
import dev.madang.member.MemberSignedUp;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.EmailConfirmationRequested;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.PasswordResetRequested;
import dev.madang.member.domain.WayInChanged;
import dev.madang.member.domain.link.MailLinks;
import dev.madang.member.domain.link.MailLinks.Purpose;
import dev.madang.platform.links.PublicAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes to members once what they asked for, or what changed how one comes in to their account, is committed. The mail server is
 * spoken to outside any transaction; should it fail, the event is delivered again, and a mail that arrives twice brings two good links.
 */
@Component
class MemberMails {

    private final AllMembers members;
    private final MailLinks links;
    private final PublicAddress address;
    private final Postman postman;

    MemberMails(AllMembers members, MailLinks links, PublicAddress address, Postman postman) {
        this.members = members;
        this.links = links;
        this.address = address;
        this.postman = postman;
    }

    @MailListener
    void on(MemberSignedUp event) {
        askToConfirm(event.member());
    }

    @MailListener
    void on(EmailConfirmationRequested event) {
        askToConfirm(event.member());
    }

    @MailListener
    void on(PasswordResetRequested event) {
        members.find(new EmailAddress(event.email())).ifPresent(member -> {
            String link = link(member, Purpose.RESET_PASSWORD, "/password-reset/");
            postman.deliver(member, "password-reset", "", member.nickname(), link);
        });
    }

    @MailListener
    void on(WayInChanged event) {
        members.findById(event.member())
                .filter(member -> !member.isErased())
                .ifPresent(member -> postman.deliver(
                        member,
                        event.what().mail(),
                        "",
                        member.nickname(),
                        address.of(event.what().page())));
    }

    private void askToConfirm(UUID id) {
        members.findById(id).filter(member -> !member.isEmailConfirmed()).ifPresent(member -> {
            String link = link(member, Purpose.CONFIRM_EMAIL, "/email-confirmation/");
            postman.deliver(member, "email-confirmation", "", member.nickname(), link);
        });
    }

    private String link(Member member, Purpose purpose, String path) {
        return address.of(path + links.issue(member.id(), purpose));
    }
}
