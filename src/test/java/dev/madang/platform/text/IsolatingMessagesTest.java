package dev.madang.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What members write turns nothing around but itself. */
@MadangTest
class IsolatingMessagesTest {

    @Autowired
    Sentences sentences;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Test
    void wordsFromRightToLeftStayByThemselvesInSentencesAndMails() {
        assertThat(sentences.of(Locale.KOREAN, "reservation.title", "خيمة"))
                .isEqualTo(sentences.of(Locale.KOREAN, "reservation.title", "X").replace("X", "\u2068خيمة\u2069"));
        assertThat(sentences.of(Locale.KOREAN, "reservation.title", "텐트")).doesNotContain("\u2068");
    }

    @Test
    void nobodyTurnsASentenceAroundByMarksThatAreNotSeen() {
        assertThat(sentences.of(Locale.KOREAN, "reservation.title", "텐\u202e트\u2069"))
                .isEqualTo(sentences.of(Locale.KOREAN, "reservation.title", "텐트"));
    }

    @Test
    void namesAndTitlesStandByThemselvesInPages() {
        UUID host = people.member("מרים").id();
        UUID tent = gear.listing(host).title("خيمة 4").publish();
        Page page = people.stranger().get("/listings/" + tent);
        assertThat(page.text("h1 bdi")).isEqualTo("خيمة 4");
        assertThat(page.html().select("a[href=/members/" + host + "] bdi").text())
                .isEqualTo("מרים");
        assertThat(people.stranger().get("/members/" + host).text("h1 bdi")).isEqualTo("מרים");
    }
}
