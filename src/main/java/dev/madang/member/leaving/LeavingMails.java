package dev.madang.member.leaving;

import dev.madang.member.MailListener;
import dev.madang.member.MemberCameBack;
import dev.madang.member.MemberLeft;
import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.member.mail.Postman;
import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.text.Sentences;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Writes to who has left how they come back or why they were withdrawn, and that they came back: nobody does either of it unnoticed by
 * the owner of the address.
 */
@Component
class LeavingMails {

    private final AllMembers members;
    private final LeftMembers left;
    private final Postman postman;
    private final PublicAddress address;
    private final Sentences sentences;

    LeavingMails(AllMembers members, LeftMembers left, Postman postman, PublicAddress address, Sentences sentences) {
        this.members = members;
        this.left = left;
        this.postman = postman;
        this.address = address;
        this.sentences = sentences;
    }

    @MailListener
    void on(MemberLeft event) {
        members.findById(event.member())
                .ifPresent(member -> left.how(event.member()).ifPresent(how -> write(member, how, event.until())));
    }

    /** Who was withdrawn hears why; they do not come back by themselves. */
    private void write(Member member, LeftMembers.How how, Instant until) {
        String end = sentences.print(until, member.language());
        if (how.withdrawn()) {
            String contact = sentences.of(member.language(), "site.operator.contact.value");
            postman.deliver(member, "withdrawn", "", how.nickname(), how.reason(), end, contact);
        } else {
            postman.deliver(member, "left", "", how.nickname(), end, address.of("/sign-in"));
        }
    }

    @MailListener
    void on(MemberCameBack event) {
        members.findById(event.member())
                .filter(member -> !member.hasLeft())
                .ifPresent(member ->
                        postman.deliver(member, "came-back", "", member.nickname(), address.of("/me/sessions")));
    }
}
