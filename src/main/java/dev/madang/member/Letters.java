package dev.madang.member;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.mail.Postman;
import dev.madang.platform.text.Sentence;
import dev.madang.platform.text.Sentences;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Mails to members, each in the language they chose. */
@Component
public class Letters {

    private final AllMembers members;
    private final Postman postman;
    private final Sentences sentences;

    Letters(AllMembers members, Postman postman, Sentences sentences) {
        this.members = members;
        this.postman = postman;
        this.sentences = sentences;
    }

    /**
     * Sends a mail, from a {@link MailListener}.
     *
     * @param kind worded by {@code mail.<kind>.subject} and {@code mail.<kind>.text}
     * @param below stands under the mail: where its reader switches such mails off
     * @param words for the wording, from {@code {1}} on; {@code {0}} is the member's nickname; won, days and instants are
     *     printed in the member's language
     * @throws org.springframework.mail.MailException when the mail server does not take it
     * @throws IllegalStateException inside a transaction, or where one is suspended: the mail server may be slow
     */
    public void write(UUID member, String kind, Sentence below, Object... words) {
        members.findById(member)
                .filter(to -> !to.isErased())
                .ifPresent(to -> postman.deliver(
                        to,
                        kind,
                        sentences.print(below, to.language()),
                        Stream.concat(
                                        Stream.of(to.nickname()),
                                        Stream.of(words).map(word -> sentences.print(word, to.language())))
                                .toArray()));
    }
}
