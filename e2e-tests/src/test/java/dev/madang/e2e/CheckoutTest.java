package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.madang.e2e.Chromium.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A checkout that ends without a payment: at the approved reservation of the demo's guest nothing changes. */
@ExtendWith(Chromium.class)
class CheckoutTest {

    @Test
    void theGatewaysTermsComeBeforeItsWindow(People people) {
        Page page = checkout(people, people.onPhone());
        page.locator("#payment-agreement input").uncheck();
        page.locator("input[name=consent]").check();
        page.locator("form.checkout button[type=submit]").click();
        assertThat(page.locator("[data-problem]")).isVisible();
        assertThat(page.locator("h1")).hasText("결제하기");
        page.locator("#payment-agreement input").check();
        page.locator("form.checkout button[type=submit]").click();
        page.waitForURL("**/sandbox/toss/pay/**");
    }

    @Test
    void whoClosesTheWindowIsBackAtTheCheckout(People people) {
        Page page = checkout(people, people.onDesktop());
        act(page, "CANCEL");
        assertThat(page.locator(".toast")).containsText("청구된 것은 없고");
        assertThat(page.locator("form.checkout button[type=submit]")).isVisible();
    }

    @Test
    void whoIsRefusedReadsWhyAndTriesAgainWithoutJavaScript(People people) {
        Page page = checkout(people, people.onPhoneWithoutJavaScript());
        act(page, "REFUSE");
        assertThat(page.locator("main [role=alert]")).containsText("카드사가 결제를 거절했어요");
        page.locator("form[action$='/retry'] button").click();
        assertThat(page.locator("h1")).hasText("결제하기");
    }

    private static Page checkout(People people, Page page) {
        people.signIn(page, "guest@demo.madang");
        page.navigate("/reservations");
        page.locator("li:has([data-status=APPROVED]) a[href^='/reservations/']")
                .first()
                .click();
        page.locator("form[action$='/payment'] button").click();
        page.waitForURL("**/payments/**");
        return page;
    }

    private static void act(Page page, String act) {
        page.locator("input[name=consent]").check();
        page.locator("form.checkout button[type=submit]").click();
        page.waitForURL("**/sandbox/toss/pay/**");
        page.locator("button[value=" + act + "]").click();
    }
}
