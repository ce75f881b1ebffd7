package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class EmailConfirmationTest {

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MutableClock clock;

    Browser browser;
    String email;

    @BeforeEach
    void signUp() {
        browser = people.stranger();
        email = UUID.randomUUID() + "@confirm.test";
        browser.post("/sign-up", "email", email, "password", "a-tent-by-the-han", "nickname", "민지");
    }

    @Test
    void theLinkInTheMailConfirmsByOneClickInWhateverBrowser() {
        Letter letter = letter();
        assertThat(letter.subject()).isEqualTo("이메일을 확인해 주세요");
        assertThat(letter.text()).startsWith("민지님, 마당에 오신 것을 환영해요.");
        assertThat(browser.get("/me").text("main")).contains("이메일을 아직 확인하지 않았어요");

        Browser mailApp = people.stranger();
        assertThat(mailApp.get(path(letter)).text("main")).contains(email);
        assertThat(browser.get("/me").text("main")).contains("이메일을 아직 확인하지 않았어요");
        assertThat(mailApp.post(path(letter)).status()).isEqualTo(422);
        assertThat(browser.get("/me").text("main")).contains("이메일을 아직 확인하지 않았어요");
        Page confirmed = mailApp.post(path(letter), "password", "a-tent-by-the-han");
        assertThat(confirmed.location()).isEqualTo("/me?notice=email-confirmed");
        assertThat(mailApp.get("/me").status()).isEqualTo(200);
        assertThat(browser.get("/me").text("main")).doesNotContain("이메일을 아직 확인하지 않았어요");

        Page again = mailApp.post(path(letter));
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.html().select("main a[href=/me/email-confirmation]")).isNotEmpty();
    }

    @Test
    void anotherMemberWhoOpensTheLinkConfirmsNothing() {
        Browser other = people.browserOf(people.member("다른이"));

        assertThat(other.post(path(letter())).status()).isEqualTo(422);

        assertThat(browser.get("/me").text("main")).contains("이메일을 아직 확인하지 않았어요");
    }

    @Test
    void whoDidNotSignUpEndsThePasswordAndTheSessionsOfWhoDid() {
        Browser owner = people.stranger();
        assertThat(owner.get(path(letter())).html().select("main form[action$=/denial] button"))
                .hasSize(1);

        assertThat(owner.post(path(letter()) + "/denial").location()).isEqualTo("/sign-in?notice=email-denied");

        assertThat(browser.get("/me").status()).isEqualTo(303);
        assertThat(people.stranger().signIn(email, "a-tent-by-the-han").status())
                .isEqualTo(422);
        assertThat(owner.post(path(letter()), "password", "a-tent-by-the-han").status())
                .isEqualTo(410);
    }

    @Test
    void theLinkExpiresAndAnotherCanBeAskedFor() {
        Letter first = letter();
        clock.advance(Duration.ofDays(3));
        assertThat(browser.get(path(first)).text("[role=alert]")).contains("기한이 지났거나");

        assertThat(browser.post("/me/email-confirmation").location())
                .isEqualTo("/me/email-confirmation?notice=email-confirmation-sent");
        await().until(() -> mailbox.lettersTo(email).size() == 2);
        assertThat(browser.post(path(mailbox.lettersTo(email).getFirst())).location())
                .isEqualTo("/me?notice=email-confirmed");
    }

    @Test
    void theMailIsNotSentAgainAndAgain() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/me/email-confirmation").status()).isEqualTo(303);
        }
        Page refused = browser.post("/me/email-confirmation");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("[role=alert]")).contains("60분 뒤에 다시");
    }

    @Test
    void whoSignsUpInEnglishIsWrittenToInEnglish() {
        String english = UUID.randomUUID() + "@confirm.test";
        people.stranger()
                .with("Accept-Language", "en")
                .post("/sign-up", "email", english, "password", "a-tent-by-the-han", "nickname", "Minji");
        await().until(() -> !mailbox.lettersTo(english).isEmpty());
        assertThat(mailbox.lettersTo(english).getFirst().subject()).isEqualTo("Please confirm your e-mail");
    }

    @Test
    void theMailboxShowsTheLinkAsALinkAndNothingElse() {
        Letter letter = letter();
        Page page = people.stranger().get("/sandbox/mailbox?to=" + email);
        assertThat(page.html().select("article")).hasSize(1);
        assertThat(page.html().select("article a").eachAttr("href")).containsExactly(letter.link());
    }

    private Letter letter() {
        await().until(() -> !mailbox.lettersTo(email).isEmpty());
        return mailbox.lettersTo(email).getFirst();
    }

    private static String path(Letter letter) {
        return URI.create(letter.link()).getPath();
    }
}
