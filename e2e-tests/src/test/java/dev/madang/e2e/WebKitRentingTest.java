package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.e2e.Chromium.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The main journey in the other engine: what people on an iPhone use. */
@ExtendWith(Chromium.class)
class WebKitRentingTest {

    @Test
    void aMemberRentsAndPays(Application application, People people) throws Exception {
        var host = people.onDesktop();
        people.signIn(host, "host@demo.madang");
        host.navigate("/hosting");
        String listing = host.locator("a[href$='/edit']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/listings/([0-9a-f-]{36})/edit.*", "$1");
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(150);

        try (WebKit webKit = WebKit.start()) {
            RemoteWebDriver browser = webKit.driver();
            var soon = new WebDriverWait(browser, Duration.ofSeconds(20));
            browser.get(application.url() + "/sign-in");
            browser.findElement(By.cssSelector("main input[name=email]")).sendKeys("guest@demo.madang");
            browser.findElement(By.cssSelector("main input[name=password]")).sendKeys("madang-demo");
            browser.findElement(By.cssSelector("main form:has(input[name=password]) button[type=submit]"))
                    .click();
            soon.until(ExpectedConditions.not(ExpectedConditions.urlContains("/sign-in")));

            browser.get(application.url() + "/listings/" + listing + "?from=" + from + "&to=" + from.plusDays(3));
            browser.findElement(
                            By.cssSelector("#booking form[action$='/reservations'] button[type=submit]:not([name])"))
                    .click();
            soon.until(ExpectedConditions.urlContains("/reservations/"));
            String reservation = browser.getCurrentUrl().replaceAll(".*(/reservations/[0-9a-f-]{36}).*", "$1");

            host.navigate(reservation);
            host.locator("form[action$='/approval'] button").click();
            host.locator("main [data-status=APPROVED]").first().waitFor();

            browser.get(application.url() + reservation);
            browser.findElement(By.cssSelector("form[action$='/payment'] button"))
                    .click();
            soon.until(ExpectedConditions.urlContains("/payments/"));
            browser.findElement(By.cssSelector("input[name=consent]")).click();
            browser.findElement(By.cssSelector("form.checkout button[type=submit]"))
                    .click();
            soon.until(ExpectedConditions.urlContains("/sandbox/toss/"));
            browser.findElement(By.cssSelector("button[value=APPROVE]")).click();
            soon.until(ExpectedConditions.urlContains(reservation));
            assertThat(browser.findElements(By.cssSelector("main [data-status=PAID]")))
                    .isNotEmpty();
        }
    }
}
