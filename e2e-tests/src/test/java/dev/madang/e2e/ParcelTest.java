package dev.madang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.madang.e2e.Chromium.People;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Gear that is sent there and back: who lives where is told when it is paid, and in the end the deposit goes back. */
@ExtendWith(Chromium.class)
class ParcelTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String HOME = "서울 강남구 테헤란로 1";
    /** On which every demo member lives. */
    private static final String HOSTS_ROAD = "마당로";

    private static final int DAYS_AHEAD = 4;

    @Test
    void aParcelIsSentThereAndBack(People people, Application application) throws SQLException {
        Page guest = people.onPhone();
        Page host = people.onPhone();
        try (Connection database =
                DriverManager.getConnection(application.engines().get("MADANG_DATABASE_URL"))) {
            String reservation = ask(guest, lent(database, people, host));
            Steps.approve(host, reservation);
            Locator shownToHost = host.locator("main");
            Locator shownToGuest = guest.locator("main");

            guest.navigate(reservation);
            guest.locator("form[action$='/payment'] button").click();
            guest.waitForURL("**" + reservation + "/address");
            fillInAddress(guest);
            guest.waitForURL("**/payments/**");
            host.navigate(reservation);
            assertThat(shownToHost).not().containsText(HOME);
            Steps.checkOut(guest);
            assertThat(shownToGuest).containsText(HOSTS_ROAD);

            host.navigate(reservation);
            assertThat(shownToHost).containsText(HOME);
            send(host, "123456789012");
            guest.navigate(reservation);
            assertThat(guest.locator("#handover a[target=_blank]")).containsText("123456789012");
            assertThat(guest.locator("form[action$='/confirmation']")).hasCount(0);
            daysPass(database, reservation);
            confirm(guest, reservation);
            stands(guest, "HANDED_OVER");

            send(guest, "987654321098");
            host.navigate(reservation);
            assertThat(host.locator("#handover a[target=_blank]").first()).containsText("987654321098");
            confirm(host, reservation);
            stands(host, "RETURNED");

            aDayPassesWithoutAClaim(database, reservation, people);
            guest.navigate(reservation);
            stands(guest, "COMPLETED");
            depositIsGivenBack(guest, reservation);
        }
    }

    /** The host signs in, and lends by parcel what is free both then and by the days that the test takes off. */
    private static UUID lent(Connection database, People people, Page host) throws SQLException {
        try (PreparedStatement free = database.prepareStatement("""
                        SELECT l.id, m.email FROM listing l JOIN member m ON m.id = l.host_id
                        WHERE l.status = 'PUBLISHED' AND l.parcel AND l.deposit > 0 AND l.min_days <= 2 AND l.max_days >= 2
                          AND l.notice_days <= ? AND m.email LIKE '%@demo.madang' AND NOT EXISTS (
                            SELECT FROM occupancy o WHERE o.listing_id = l.id AND o.days && daterange(?, ?))
                        ORDER BY m.email <> 'host@demo.madang', l.id LIMIT 1""")) {
            free.setInt(1, DAYS_AHEAD);
            free.setObject(2, today());
            free.setObject(3, today().plusDays(DAYS_AHEAD + 7));
            try (ResultSet row = free.executeQuery()) {
                assertThat(row.next()).as("something to be sent is free").isTrue();
                people.signIn(host, row.getString("email"));
                return row.getObject("id", UUID.class);
            }
        }
    }

    private static String ask(Page guest, UUID listing) {
        LocalDate from = today().plusDays(DAYS_AHEAD);
        guest.navigate("/listings/" + listing + "?from=" + from + "&to=" + from.plusDays(2)
                + "&handOver=PARCEL&giveBack=PARCEL");
        guest.locator("#booking button[formaction$='/sign-in']").click();
        Steps.signUp(guest);
        return Steps.ask(guest);
    }

    private static void fillInAddress(Page guest) {
        guest.locator("main input[name=recipient]").fill("김민지");
        guest.locator("main input[name=phone]").fill("010-1234-5678");
        guest.locator("main input[name=postcode]").fill("06236");
        guest.locator("main input[name=road]").fill(HOME);
        guest.locator("main form:has(input[name=road]) button[type=submit]").click();
    }

    private static void send(Page sender, String number) {
        Locator folded = sender.locator("details:not([open]):has(form[action$='/transfers']) > summary");
        if (folded.count() > 0) {
            folded.click();
        }
        Locator form = sender.locator("form[action$='/transfers']");
        form.locator("select[name=carrier]").selectOption("CJ");
        form.locator("input[name=trackingNumber]").fill(number);
        form.locator("button[type=submit]").click();
        assertThat(sender.locator("#handover").getByText(number).first()).isVisible();
    }

    private static void confirm(Page page, String reservation) {
        page.navigate(reservation);
        page.locator("form[action$='/confirmation'] button").click();
    }

    private static void stands(Page page, String status) {
        assertThat(page.locator("main .page-head [data-status=" + status + "]")).isVisible();
    }

    /** It is the day before the first one, on which a parcel may have arrived. */
    private static void daysPass(Connection database, String reservation) throws SQLException {
        change(database, reservation, """
                UPDATE reservation SET from_day = from_day - %1$d, to_day = to_day - %1$d WHERE id = ?""");
        change(database, reservation, """
                UPDATE occupancy SET days = daterange(lower(days) - %1$d, upper(days) - %1$d) WHERE reservation_id = ?""");
    }

    private static void aDayPassesWithoutAClaim(Connection database, String reservation, People people)
            throws SQLException {
        change(database, reservation, "UPDATE reservation SET completes_at = now() WHERE id = ?");
        Page operator = people.onDesktop();
        people.signIn(operator, "admin@demo.madang");
        operator.navigate("/admin/jobs/complete-reservations");
        operator.locator("main a[href^='#ask-']").click();
        operator.locator("dialog:visible button[type=submit]").click();
        assertThat(operator.locator(".run").first().locator("[data-status=DONE]"))
                .isVisible(new IsVisibleOptions().setTimeout(60_000));
    }

    /** @param update with the days that pass, and the reservation */
    private static void change(Connection database, String reservation, String update) throws SQLException {
        try (PreparedStatement change = database.prepareStatement(update.formatted(DAYS_AHEAD - 1))) {
            change.setObject(1, UUID.fromString(reservation.substring(reservation.lastIndexOf('/') + 1)));
            assertThat(change.executeUpdate()).isOne();
        }
    }

    /** The gateway is asked after the commit: a moment later the guest sees it done. */
    private static void depositIsGivenBack(Page guest, String reservation) {
        Locator refund = guest.locator("[data-refund=DONE]");
        for (int look = 0; look < 20 && refund.count() == 0; look++) {
            guest.waitForTimeout(500);
            guest.navigate(reservation);
        }
        assertThat(refund).hasCount(1);
    }

    private static LocalDate today() {
        return LocalDate.now(SEOUL);
    }
}
