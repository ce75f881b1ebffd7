package dev.madang.settlement.payout;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.text.Sentence;
import org.springframework.stereotype.Component;

/** Writes to whose money goes elsewhere, at any hour and whatever they chose to be told of: somebody else may have done it. */
@Component
class PayoutMails {

    private final Letters letters;

    PayoutMails(Letters letters) {
        this.letters = letters;
    }

    @MailListener
    void on(PayoutAccountChanged changed) {
        letters.write(changed.member(), "payout-account", new Sentence("mail.payout-account.always"), changed.ending());
    }
}
