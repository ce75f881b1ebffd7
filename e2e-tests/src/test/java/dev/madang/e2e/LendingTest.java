package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.madang.e2e.Chromium.People;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the payment to the last word, on phones: handed over, returned, claimed, agreed, given back, reviewed. */
@ExtendWith(Chromium.class)
class LendingTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest
    @CsvSource({"ko-KR, true", "ko-KR, false", "en-US, true", "en-US, false"})
    void aRentalRunsToItsEnd(String language, boolean javaScript, People people) {
        Page guest = phone(people, language, javaScript);
        Page host = phone(people, language, javaScript);
        people.signIn(host, "host@demo.madang");
        String reservation = paidReservation(guest, host);

        record(host, reservation);
        confirm(guest, reservation);
        stands(guest, "HANDED_OVER");
        addPhotos(guest, javaScript);

        record(guest, reservation);
        confirm(host, reservation);
        stands(host, "RETURNED");

        claim(host, reservation, 1_000);
        stands(host, "CLAIMED");
        agree(guest, reservation);
        stands(guest, "COMPLETED");
        givenBack(guest, reservation, deposit(guest) - 1_000);

        review(guest, reservation, "설명 그대로였고 깨끗했어요. 덕분에 첫 캠핑을 잘 다녀왔어요.");
        review(host, reservation, "시간을 잘 지키고 깨끗이 써 주셨어요. 다음에도 빌려드리고 싶어요.");
        host.navigate(reservation);
        assertThat(host.locator(".own-opinion")).hasCount(2);
    }

    private static Page phone(People people, String language, boolean javaScript) {
        return people.open(people.options(390, 844).setLocale(language).setJavaScriptEnabled(javaScript));
    }

    /** From tomorrow on, so that it can be handed over today. */
    private static String paidReservation(Page guest, Page host) {
        findFreeTomorrow(guest, host);
        guest.locator("#booking button[formaction$='/sign-in']").click();
        Steps.signUp(guest);
        String reservation = Steps.ask(guest);
        Steps.approve(host, reservation);
        Steps.pay(guest, reservation);
        return reservation;
    }

    private static void findFreeTomorrow(Page guest, Page host) {
        LocalDate tomorrow = LocalDate.now(SEOUL).plusDays(1);
        for (String listing : listingsOf(host)) {
            for (int days = 1; days <= 3; days++) {
                guest.navigate("/listings/" + listing + "?from=" + tomorrow + "&to=" + tomorrow.plusDays(days)
                        + "&handOver=IN_PERSON&giveBack=IN_PERSON");
                Locator card = guest.locator("#booking");
                boolean free = card.locator("[role=alert], .nearest").count() == 0
                        && card.locator("[data-total-won]").count() > 0
                        && card.locator("[name=handOver][value=IN_PERSON]").count() > 0;
                if (free) {
                    return;
                }
            }
        }
        throw new AssertionError("Nothing of the host's is free from tomorrow on");
    }

    private static List<String> listingsOf(Page host) {
        host.navigate("/hosting");
        return host.locator(".hosted-title a").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*/listings/([0-9a-f-]{36}).*", "$1"))
                .toList();
    }

    private static void record(Page page, String reservation) {
        page.navigate(reservation);
        Locator folded = page.locator("details:not([open]):has(form[action$='/transfers']) > summary");
        if (folded.count() > 0) {
            folded.click();
        }
        Locator form = page.locator("form[action$='/transfers']");
        form.locator("input[name=place]").fill("합정역 3번 출구");
        form.locator("button[type=submit]").click();
        assertThat(page.locator("#handover").getByText("합정역 3번 출구").first()).isVisible();
    }

    private static void confirm(Page page, String reservation) {
        page.navigate(reservation);
        page.locator("form[action$='/confirmation'] button").click();
    }

    private static void stands(Page page, String status) {
        assertThat(page.locator("main .page-head [data-status=" + status + "]")).isVisible();
    }

    private static void addPhotos(Page page, boolean javaScript) {
        page.locator("#condition input[type=file]")
                .first()
                .setInputFiles(new FilePayload[] {picture(Color.ORANGE), picture(Color.GREEN)});
        if (javaScript) {
            assertThat(page.locator("#condition [data-picked] img")).hasCount(2);
        }
        page.locator("#condition form button[type=submit]").first().click();
        assertThat(page.locator(".condition-photos li")).hasCount(2);
    }

    private static FilePayload picture(Color colour) {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 800, 600);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return new FilePayload("gear.jpg", "image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void claim(Page host, String reservation, int won) {
        host.locator("main a[href$='/claim']").first().click();
        host.locator("main input[name=amount]").fill(String.valueOf(won));
        host.locator("main textarea[name=reason]").fill("폴대 한 마디가 휘어서 갈아야 해요. 부품값만 청구해요.");
        host.locator("main textarea[name=withoutPhotos]").fill("돌려받고 바로 고쳤어요.");
        host.locator("main form[action='" + reservation + "/claim'] button[type=submit]:not([data-act])")
                .click();
        host.navigate(reservation);
    }

    private static void agree(Page guest, String reservation) {
        guest.navigate(reservation + "/claim");
        guest.locator("input[name=answer][value=AGREE]").check();
        guest.locator("form[action$='/claim/answer'] button[type=submit]").click();
        guest.navigate(reservation);
    }

    private static int deposit(Page page) {
        Locator row = page.locator(".money-table tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*(보증금|Deposit)")));
        return Integer.parseInt(row.first().locator("td").innerText().replaceAll("\\D", ""));
    }

    /** The gateway is asked after the commit: a moment later the guest sees it done. */
    private static void givenBack(Page guest, String reservation, int won) {
        Pattern amount = Pattern.compile(String.format("%,d", won));
        Locator refund = guest.locator("[data-refund=DONE]").filter(new Locator.FilterOptions().setHasText(amount));
        for (int look = 0; look < 20 && refund.count() == 0; look++) {
            guest.waitForTimeout(500);
            guest.navigate(reservation);
        }
        assertThat(refund.count()).isOne();
    }

    private static void review(Page page, String reservation, String words) {
        page.navigate(reservation + "/review");
        page.locator("input[name=stars][value='5']").check();
        page.locator("main textarea[name=text]").fill(words);
        page.locator("main form[action$='/review'] button[type=submit]").click();
        assertThat(page.locator(".own-opinion").getByText(words)).isVisible();
    }
}
