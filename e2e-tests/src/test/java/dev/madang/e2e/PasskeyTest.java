package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkeys with the authenticator that Chromium plays. */
@ExtendWith(Chromium.class)
class PasskeyTest {

    @Test
    void aPasskeyIsAddedOnThePhoneAndSignsIn(People people) {
        Page page = people.onDesktop();
        haveAnAuthenticator(page);
        people.signIn(page, "leader@demo.madang");
        page.navigate("/me/passkeys");
        page.locator("form[data-passkey] input[name=name]").fill("내 노트북");
        page.locator("form[data-passkey] button[type=submit]").click();
        assertThat(page.locator("main .devices")).containsText("내 노트북");

        page.navigate("/me");
        page.locator("main form[action='/sign-out'] button").click();
        page.waitForURL(Pattern.compile(".*notice=signed-out|.*/$"));
        page.navigate("/sign-in?continue=/me/passkeys");
        page.locator("form[data-passkey] button").click();
        page.waitForURL(Pattern.compile(".*/me/passkeys"));

        page.locator("main .devices summary").click();
        page.locator("form[action$='/removal'] button").click();
        assertThat(page.locator("main")).containsText("아직 패스키가 없어요");
    }

    private static void haveAnAuthenticator(Page page) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var authenticator = new JsonObject();
        authenticator.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }
}
