package dev.madang.rental.claim;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.Actor;
import dev.madang.rental.ClaimMoved;
import dev.madang.rental.Links;
import org.springframework.stereotype.Component;

/**
 * Writes to the sides of a claim what happened, what they can do until when, and at the end what goes where. Should the
 * mail server fail, the event is delivered again; to each side by itself, so that a mail that cannot reach one of them is no
 * concern of the other.
 */
@Component
class ClaimMails {

    private final ClaimNews news;
    private final Letters letters;
    private final PublicAddress address;

    ClaimMails(ClaimNews news, Letters letters, PublicAddress address) {
        this.news = news;
        this.letters = letters;
        this.address = address;
    }

    @MailListener
    void tellGuest(ClaimMoved event) {
        tell(event, Actor.GUEST);
    }

    @MailListener
    void tellHost(ClaimMoved event) {
        tell(event, Actor.HOST);
    }

    private void tell(ClaimMoved event, Actor side) {
        String link = address.of(Links.reservation(event.reservation()) + "/claim");
        news.of(event, side)
                .ifPresent(one -> letters.write(
                        one.reader(),
                        "claim-" + one.step(),
                        one.title(),
                        one.amount(),
                        one.back(),
                        one.until(),
                        one.words(),
                        link));
    }
}
