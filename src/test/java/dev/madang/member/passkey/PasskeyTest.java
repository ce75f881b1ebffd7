package dev.madang.member.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.security.CurrentMember;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by a device rather than a password. */
@MadangTest
class PasskeyTest {

    @Autowired
    People people;

    @Autowired
    PublicAddress address;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    CurrentMember member;
    Browser browser;
    Device phone;

    @BeforeEach
    void aMemberWithAPhone() throws GeneralSecurityException {
        member = people.member("민지");
        browser = people.browserOf(member);
        phone = new Device();
    }

    @Test
    void aMemberAddsAPasskeyAndSignsInWithIt() throws GeneralSecurityException {
        assertThat(add(browser, phone, "내 휴대폰").location()).endsWith("notice=passkey-added");
        assertThat(browser.get("/me/passkeys").text(".devices")).contains("내 휴대폰");

        Browser guest = people.stranger();
        Page signedIn = signIn(guest, phone, "/me");
        assertThat(signedIn.location()).isEqualTo("/me");
        assertThat(guest.get("/me").text("main")).contains(member.email());
    }

    @Test
    void anAnswerIsGoodOnceAndForItsOwnBrowserAndAddress() throws GeneralSecurityException {
        add(browser, phone, "내 휴대폰");
        Browser guest = people.stranger();
        String options = options(guest);
        String answer = phone.get(options, origin());
        assertThat(people.stranger()
                        .post("/sign-in/passkey", "credential", answer)
                        .status())
                .isEqualTo(422);
        assertThat(guest.post("/sign-in/passkey", "credential", answer).status())
                .isEqualTo(303);
        assertThat(people.stranger()
                        .post("/sign-in/passkey", "credential", answer)
                        .status())
                .isEqualTo(422);

        Browser fished = people.stranger();
        String elsewhere = phone.get(options(fished), "https://madang.example.evil");
        assertThat(fished.post("/sign-in/passkey", "credential", elsewhere).status())
                .isEqualTo(422);
        assertThat(fished.get("/me").location()).startsWith("/sign-in");
    }

    @Test
    void aDeviceThatNobodyAddedSignsNobodyIn() throws GeneralSecurityException {
        add(browser, phone, "내 휴대폰");
        Browser guest = people.stranger();
        Page refused = signIn(guest, new Device(), "/me");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("main")).contains("확인하지 못했어요");
        for (String nonsense : new String[] {"", "{}", "<script>", "[1]", "x".repeat(30_000)}) {
            options(guest);
            assertThat(guest.post("/sign-in/passkey", "credential", nonsense).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void onlyWhoHasJustProvedWhoTheyAreAddsOne() throws GeneralSecurityException {
        assertThat(browser.post("/me/passkeys/options", "password", "wrong-password")
                        .status())
                .isEqualTo(422);
        assertThat(people.stranger().post("/me/passkeys/options").location()).startsWith("/sign-in");
        Page options = browser.post("/me/passkeys/options", "password", People.PASSWORD);
        Browser other = people.browserOf(people.member("남"));
        other.post("/me/passkeys/options", "password", People.PASSWORD);
        Page stolen = other.post("/me/passkeys", "name", "남의 기기", "credential", phone.create(options.body(), origin()));
        assertThat(stolen.status()).isEqualTo(422);
    }

    @Test
    void aPasskeyIsNamedAndRemovedByItsMemberAlone() throws GeneralSecurityException {
        add(browser, phone, "내 휴대폰");
        String form = browser.get("/me/passkeys")
                .html()
                .select("form[action$=/removal]")
                .attr("action");
        Browser other = people.browserOf(people.member("남"));
        assertThat(other.post(form).status()).isEqualTo(404);
        assertThat(other.post(form.replace("/removal", "/name"), "name", "남의 것").status())
                .isEqualTo(404);
        assertThat(browser.post(form.replace("/removal", "/name"), "name", "새 이름")
                        .location())
                .endsWith("notice=passkey-renamed");
        assertThat(browser.post(form.replace("/removal", "/name"), "name", " ").status())
                .isEqualTo(422);
        assertThat(browser.get("/me/passkeys").text(".devices")).contains("새 이름");
        assertThat(browser.post(form).location()).endsWith("notice=passkey-removed");
        assertThat(signIn(people.stranger(), phone, "/me").status()).isEqualTo(422);
        assertThat(browser.post("/me/passkeys/" + UUID.randomUUID() + "/removal")
                        .status())
                .isEqualTo(404);
    }

    /** {@code /sign-in} would send who is signed in back at once. */
    @Test
    void whoHasNoPasswordSignsOutFirst() {
        transaction.executeWithoutResult(status -> jdbc.sql("UPDATE member SET password_hash = NULL WHERE id = ?")
                .param(member.id())
                .update());
        Page page = browser.get("/me/passkeys");
        assertThat(page.html().select("main form[action=/sign-out] button").eachText())
                .containsExactly("로그아웃하기");
        assertThat(page.html().select("[data-passkey]")).isEmpty();
    }

    @Test
    void aDeviceThatAsksForNeitherFingerNorFaceNorPinIsNotEnough() throws GeneralSecurityException {
        Page options = browser.post("/me/passkeys/options", "password", People.PASSWORD);
        assertThat(options.body()).contains("\"userVerification\":\"required\"");
        assertThat(browser.post(
                                "/me/passkeys",
                                "name",
                                "열쇠",
                                "credential",
                                new Device().touchedAlone().create(options.body(), origin()))
                        .status())
                .isEqualTo(422);
        assertThat(add(browser, phone, "폰").location()).endsWith("notice=passkey-added");
        assertThat(signIn(people.stranger(), phone.touchedAlone(), "/me").status())
                .isEqualTo(422);
    }

    @Test
    void whoAddsAPasskeyIsWrittenTo() throws GeneralSecurityException {
        add(browser, phone, "내 휴대폰");
        await().until(() -> mailbox.lettersTo(member.email()).size() == 1);
        assertThat(mailbox.lettersTo(member.email()).getFirst().subject()).isEqualTo("패스키가 등록됐어요");
    }

    @Test
    void whoDidNotSignUpAlsoEndsThePasskeysOfWhoDid() throws GeneralSecurityException {
        Browser stranger = people.stranger();
        String email = UUID.randomUUID() + "@passkey.test";
        stranger.post("/sign-up", "email", email, "password", People.PASSWORD, "nickname", "남의 이메일");
        assertThat(add(stranger, phone, "남의 휴대폰").location()).endsWith("notice=passkey-added");
        String link = link(email, "/email-confirmation/");
        assertThat(people.stranger().post(link + "/denial").location()).isEqualTo("/sign-in?notice=email-denied");
        assertThat(signIn(people.stranger(), phone, "/me").status()).isEqualTo(422);
    }

    @Test
    void aPasswordChosenByTheMailOfAnEmailThatWasNeverConfirmedEndsPasskeysAndSaysSoBefore()
            throws GeneralSecurityException {
        member = people.unconfirmed("준");
        add(people.browserOf(member), phone, "남의 휴대폰");
        Browser owner = people.stranger();
        owner.post("/password-reset", "email", member.email());
        String link = link(member.email(), "/password-reset/");
        assertThat(owner.get(link).text("main .notice")).contains("패스키도 지워져요");
        assertThat(owner.post(link, "password", "a-new-tent-by-the-han").location())
                .isEqualTo("/?notice=password-changed");
        assertThat(signIn(people.stranger(), phone, "/me").status()).isEqualTo(422);
    }

    @Test
    void whoHadConfirmedTheEmailKeepsTheirPasskeysWithANewPassword() throws GeneralSecurityException {
        add(browser, phone, "내 휴대폰");
        Browser again = people.stranger();
        again.post("/password-reset", "email", member.email());
        again.post(link(member.email(), "/password-reset/"), "password", "a-new-tent-by-the-han");
        assertThat(signIn(people.stranger(), phone, "/me").location()).isEqualTo("/me");
    }

    private String link(String email, String page) {
        await().until(() -> mailbox.lettersTo(email).stream()
                .anyMatch(letter -> letter.text().contains(page)));
        return mailbox.lettersTo(email).stream()
                .filter(letter -> letter.text().contains(page))
                .map(letter -> URI.create(letter.link()).getPath())
                .findFirst()
                .orElseThrow();
    }

    private Page add(Browser who, Device device, String name) throws GeneralSecurityException {
        Page options = who.post("/me/passkeys/options", "password", People.PASSWORD);
        assertThat(options.status()).isEqualTo(200);
        return who.post("/me/passkeys", "name", name, "credential", device.create(options.body(), origin()));
    }

    private Page signIn(Browser who, Device device, String goOn) throws GeneralSecurityException {
        return who.post("/sign-in/passkey", "continue", goOn, "credential", device.get(options(who), origin()));
    }

    private static String options(Browser who) {
        Page options = who.post("/sign-in/passkey/options");
        assertThat(options.status()).isEqualTo(200);
        return options.body();
    }

    private String origin() {
        String root = address.of("/");
        return root.substring(0, root.length() - 1);
    }
}
