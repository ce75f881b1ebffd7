package dev.madang.member.domain;

import dev.madang.member.domain.MailLinks.Purpose;
import dev.madang.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A mail's link that was used or has expired: answered with 410 and the way to a new one. */
public class MailLinkGone extends Refusal {

    private final Purpose purpose;

    MailLinkGone(Purpose purpose) {
        super(HttpStatus.GONE, "mail-link.gone." + purpose);
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }
}
