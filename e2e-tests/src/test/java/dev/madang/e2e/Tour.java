package dev.madang.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import dev.madang.e2e.Chromium.People;
import java.util.List;

/**
 * One person with a phone who goes from page to page, and a second window in which the same pages are English and dark:
 * what is done, is done in the Korean one. Words do not change with the theme, nor colours with the language.
 */
final class Tour {

    /** What a page says that belongs to another time of a reservation. */
    private static final int NOT_NOW = 409;

    private final Inspection inspection;
    private final Page korean;
    private final Page english;

    Tour(People people, Inspection inspection) {
        this.inspection = inspection;
        this.korean = people.open(still(people));
        this.english = people.open(still(people).setColorScheme(ColorScheme.DARK));
    }

    private static Browser.NewContextOptions still(People people) {
        return people.options(390, 844).setReducedMotion(ReducedMotion.REDUCE);
    }

    Page page() {
        return korean;
    }

    /** Goes to these addresses, one after the other, and ends at the last. */
    void look(String... paths) {
        look(List.of(paths));
    }

    void look(List<String> paths) {
        paths.forEach(path -> lookOnceShown("main", path));
    }

    /** Looks around where the person is. */
    void lookAround() {
        lookOnceShown("main", here());
    }

    /** @param part what is to be there before the page is examined */
    void lookOnceShown(String part, String path) {
        bringCookies();
        Response answer = open(korean, path, "ko");
        open(english, path, "en");
        List<Page> windows = List.of(korean, english);
        windows.forEach(Page::waitForLoadState);
        windows.forEach(window -> window.locator(part).first().waitFor());
        inspection.examine(windows);
        if (answer.ok() || answer.status() == NOT_NOW) {
            inspection.note(path);
        }
    }

    /** Where the first such link of the page leads. */
    String link(String selector) {
        return path(korean.locator(selector).first());
    }

    String linkOn(String address, String selector) {
        korean.navigate(address);
        return link(selector);
    }

    /** Where a link leads, without host, query and fragment. */
    static String path(Locator link) {
        return link.getAttribute("href").replaceFirst("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    /** The address of the page, without its host. */
    String here() {
        return korean.url().replaceFirst("^https?://[^/]+", "");
    }

    private void bringCookies() {
        BrowserContext second = english.context();
        second.clearCookies();
        second.addCookies(korean.context().cookies());
    }

    private static Response open(Page window, String path, String language) {
        return window.navigate(
                path + (path.contains("?") ? "&" : "?") + "lang=" + language,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }
}
