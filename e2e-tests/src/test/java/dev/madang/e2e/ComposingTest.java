package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A syllable is composed from several keys, and the Enter that ends it is not the one that sends. */
@ExtendWith(Chromium.class)
class ComposingTest {

    @Test
    void enterEndsASyllableAndTheNextOneSendsItOnce(People people) {
        Page page = people.onDesktop();
        people.signIn(page, "guest@demo.madang");
        page.navigate("/chat");
        page.locator("main a[href^='/chat/']:not([href^='/chat/search'])")
                .first()
                .click();
        Locator text = page.locator("#message-text");
        String rest = "하세요 " + System.nanoTime();
        Locator said = page.locator(".bubble-mine .bubble-text");
        int before = said.count();
        CDPSession keys = page.context().newCDPSession(page);
        text.focus();

        compose(keys, "안녕");
        enterWhileComposing(keys);
        assertThat(text).hasValue("안녕");
        assertThat(said).hasCount(before);

        keys.send("Input.insertText", of("text", "안녕"));
        page.keyboard().press("Shift+Enter");
        page.keyboard().insertText(rest);
        assertThat(text).hasValue("안녕\n" + rest);
        assertThat(said).hasCount(before);

        page.keyboard().press("Enter");
        assertThat(said).hasCount(before + 1);
        assertThat(said.last()).containsText(rest);
        assertThat(text).hasValue("");
        page.keyboard().press("Enter");
        assertThat(page.locator(".bubble-unsent")).hasCount(0);
        page.reload();
        assertThat(said.filter(new Locator.FilterOptions().setHasText(rest))).hasCount(1);
    }

    @Test
    void anAnswerThatBreaksOffHoldsNothingUp(People people) {
        Page page = people.onDesktop();
        people.signIn(page, "guest@demo.madang");
        page.navigate("/chat");
        page.locator("main a[href^='/chat/']:not([href^='/chat/search'])")
                .first()
                .click();
        page.locator("#composer").waitFor();
        String rest = " " + System.nanoTime();
        page.evaluate("""
                () => {
                  const real = window.fetch
                  window.fetch = async (...asked) => {
                    window.fetch = real
                    const { status } = await real(...asked)
                    return new Response(new ReadableStream({ start: (body) => body.error(new TypeError("cut off")) }), { status })
                  }
                }""");
        Locator said =
                page.locator(".bubble-mine[id] .bubble-text").filter(new Locator.FilterOptions().setHasText(rest));
        for (String word : List.of("첫째", "둘째")) {
            page.locator("#message-text").fill(word + rest);
            page.locator("#composer button[type=submit]").click();
            assertThat(said.last()).hasText(word + rest);
            assertThat(page.locator(".bubble-unsent")).hasCount(0);
        }
        page.reload();
        assertThat(said).hasCount(2);
    }

    private static void compose(CDPSession keys, String syllables) {
        JsonObject composed = of("text", syllables);
        composed.addProperty("selectionStart", syllables.length());
        composed.addProperty("selectionEnd", syllables.length());
        keys.send("Input.imeSetComposition", composed);
    }

    /** As a keyboard for Hangul reports it. */
    private static void enterWhileComposing(CDPSession keys) {
        JsonObject enter = of("type", "rawKeyDown");
        enter.addProperty("key", "Enter");
        enter.addProperty("code", "Enter");
        enter.addProperty("windowsVirtualKeyCode", 229);
        keys.send("Input.dispatchKeyEvent", enter);
    }

    private static JsonObject of(String name, String value) {
        var message = new JsonObject();
        message.addProperty(name, value);
        return message;
    }
}
