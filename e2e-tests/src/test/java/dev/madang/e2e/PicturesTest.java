package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import dev.madang.e2e.Chromium.People;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's pictures, into {@code target/pictures}: copied to {@code docs/images} when Madang looks different. */
@ExtendWith(Chromium.class)
class PicturesTest {

    @Test
    void thePagesAStrangerSeesFirst(People people) {
        Page desktop = people.onDesktop();
        desktop.navigate("/listings");
        take(desktop, "listings");

        Page phone = people.onPhone();
        phone.navigate("/listings?q=텐트");
        phone.locator("article[data-listing-id] a").first().click();
        phone.locator("#booking").waitFor();
        take(phone, "listing-phone");
    }

    @Test
    void whatAHostAndAGuestComeBackTo(People people) {
        Page desktop = people.onDesktop();
        people.signIn(desktop, "host@demo.madang");
        desktop.navigate("/hosting/calendar");
        take(desktop, "hosting-calendar");

        Page phone = people.onPhone();
        people.signIn(phone, "guest@demo.madang");
        phone.navigate("/reservations?state=running");
        phone.locator(".reservation-row:has([data-status=HANDED_OVER]) a")
                .first()
                .click();
        phone.locator("#handover").waitFor();
        take(phone, "reservation-phone");
    }

    @Test
    void howTwoTalk(People people) {
        Page desktop = people.onDesktop();
        people.signIn(desktop, "guest@demo.madang");
        desktop.navigate("/chat");
        desktop.locator(".room-row").last().click();
        desktop.locator("[data-room][data-connected]").waitFor();
        take(desktop, "chat");

        Page phone = people.onPhone();
        people.signIn(phone, "guest@demo.madang");
        phone.navigate(desktop.url());
        phone.locator("[data-room][data-connected]").waitFor();
        take(phone, "chat-phone");
    }

    private static void take(Page page, String name) {
        Path picture = Path.of("target", "pictures", name + ".jpg");
        page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(80)
                .setPath(picture));
        assertThat(Files.exists(picture)).isTrue();
    }
}
