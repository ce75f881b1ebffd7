package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import dev.madang.e2e.Chromium.People;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures for the README, into {@code target/pictures}: copied to {@code docs/images} when Madang looks different. */
@ExtendWith(Chromium.class)
class PicturesTest {

    private static final String CONNECTED = "[data-room][data-connected]";

    @Test
    void thePagesAStrangerSeesFirst(People people) {
        Page desktop = people.onDesktop();
        desktop.navigate("/listings");
        take(desktop, "listings");

        Page phone = people.onPhone();
        follow(phone, "/listings?q=텐트", "article[data-listing-id] a");
        take(phone, "#booking", "listing-phone");
    }

    @Test
    void whatAHostAndAGuestComeBackTo(People people) {
        Page desktop = people.onDesktop();
        people.signIn(desktop, "host@demo.madang");
        desktop.navigate("/hosting/calendar");
        take(desktop, "hosting-calendar");

        Page phone = people.onPhone();
        people.signIn(phone, "guest@demo.madang");
        follow(phone, "/reservations?state=running", ".reservation-row:has([data-status=HANDED_OVER]) a");
        take(phone, "#handover", "reservation-phone");
    }

    @Test
    void howTwoTalk(People people) {
        Page desktop = people.onDesktop();
        people.signIn(desktop, "guest@demo.madang");
        desktop.navigate("/chat");
        desktop.locator(".room-row").last().click();
        take(desktop, CONNECTED, "chat");

        Page phone = people.onPhone();
        people.signIn(phone, "guest@demo.madang");
        phone.navigate(desktop.url());
        take(phone, CONNECTED, "chat-phone");
    }

    @Test
    void whatManyWantAtOnce(People people) {
        Page phone = people.onPhone();
        follow(phone, "/drops", "main a[href^='/drops/']");
        take(phone, "#order", "drop-phone");

        follow(phone, "/auctions", "main article:has([data-status=OPEN]) a[href^='/auctions/']");
        take(phone, "#stands", "auction-phone");
    }

    @Test
    void whatOperatorsAndPartnersSee(People people) {
        Page desktop = people.onDesktop();
        people.signIn(desktop, "admin@demo.madang");
        desktop.navigate("/admin");
        take(desktop, "admin");

        Page partner = people.onDesktop();
        people.signIn(partner, "partner@demo.madang");
        follow(partner, "/partner/settlements", "main .settlement-row a");
        take(partner, "main table", "statement");
    }

    @Test
    void oneClassForOneDay(People people) {
        Page phone = people.onPhone();
        people.signIn(phone, "guest@demo.madang");
        follow(phone, "/centers", "main a[href^='/slots/']");
        take(phone, "main h1", "class-phone");

        Page desktop = people.onDesktop();
        people.signIn(desktop, "guest@demo.madang");
        desktop.navigate("/calendar");
        take(desktop, "calendar");
    }

    private static void follow(Page page, String address, String link) {
        page.navigate(address);
        page.locator(link).first().click();
    }

    /** @param shown what is to be there before */
    private static void take(Page page, String shown, String name) {
        page.locator(shown).first().waitFor();
        take(page, name);
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
