package dev.madang.rental.question;

import dev.madang.member.Letters;
import dev.madang.member.MailListener;
import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.Links;
import dev.madang.rental.QuestionAnswered;
import dev.madang.rental.QuestionAsked;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes to the host about a question and to its asker about the answer, once each and outside any transaction. Should
 * the mail server fail, the event comes again; what was written is noted, so that an event that comes twice is not read twice.
 */
@Component
class QuestionMails {

    private final QuestionsToTell toTell;
    private final Letters letters;
    private final PublicAddress address;

    QuestionMails(QuestionsToTell toTell, Letters letters, PublicAddress address) {
        this.toTell = toTell;
        this.letters = letters;
        this.address = address;
    }

    @MailListener
    void on(QuestionAsked event) {
        Optional<QuestionsToTell.News> news = toTell.ofTheHost(event.question());
        news.ifPresent(one -> {
            letters.write(event.host(), "question-asked", one.title(), one.question(), link(event.listing()));
            toTell.hostKnows(event.question());
        });
    }

    @MailListener
    void on(QuestionAnswered event) {
        Optional<QuestionsToTell.News> news = toTell.ofTheAsker(event.question());
        news.ifPresent(one -> {
            letters.write(
                    event.asker(),
                    "question-answered",
                    one.title(),
                    one.question(),
                    String.valueOf(one.answer()),
                    link(event.listing()));
            toTell.askerKnows(event.question());
        });
    }

    private String link(UUID listing) {
        return address.of(Links.listing(listing) + "#questions");
    }
}
