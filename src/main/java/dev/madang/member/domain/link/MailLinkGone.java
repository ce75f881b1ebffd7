package dev.madang.member.domain.link;

import dev.madang.member.domain.link.MailLinks.Purpose;
import dev.madang.platform.refusal.Refusal;

/** A mail's link that was used or has expired: answered with 410 and the way to a new one. */
public class MailLinkGone extends Refusal {

    private final Purpose purpose;

    MailLinkGone(Purpose purpose) {
        super(Kind.GONE, "mail-link.gone." + purpose);
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }
}
