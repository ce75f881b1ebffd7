package dev.madang.rental.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.ical.event.EventDays;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.CalendarServer;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class CalendarFeedsTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    BlockDesk blockDesk;

    @Autowired
    HostingDesk desk;

    @Autowired
    MutableClock clock;

    CurrentMember host;
    Browser browser;
    UUID listing;
    LocalDate today;

    @BeforeEach
    void lend() {
        host = people.member("민지네");
        browser = people.browserOf(host);
        listing = gear.listing(host.id())
                .title("아주 긴 이름의 카약, 노; 그리고 구명조끼까지 함께 드리는 두 사람용 카약")
                .units(2)
                .publish();
        today = LocalDate.now(clock);
    }

    @Test
    void thereIsNoAddressBeforeTheHostAsksForOne() {
        assertThat(page().html().select("#feed")).isEmpty();

        browser.post("/listings/" + listing + "/calendars/address");

        assertThat(page().html().selectFirst("#feed").val())
                .matches("http://localhost:\\d+/ical/[A-Za-z0-9_-]{43}\\.ics");
    }

    @Test
    void whoHasTheAddressReadsWhichDaysAreTakenAndNotByWhom() {
        DayPeriod reserved = DayPeriod.ofDays(today.plusDays(3), 2);
        DayPeriod blocked = DayPeriod.ofDays(today.plusDays(9), 1);
        gear.reserve(listing, gear.units(listing).getFirst(), reserved);
        gear.block(listing, blocked);

        Page feed = people.stranger().get(feed());

        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(EventDays.of(feed.body(), today).taken()).containsExactly(reserved, blocked);
        assertThat(feed.body())
                .contains("SUMMARY:사용 중 (1번)\r\n", "SUMMARY:사용 중 (1\\, 2번)\r\n")
                .doesNotContain("민지네", host.id().toString());
        assertThat(feed.body().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(feed.body().replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(people.stranger().with("Accept-Language", "en").get(feed()).body())
                .contains("SUMMARY:Taken (no. 1)\r\n");
    }

    @Test
    void whatIsOnlyAskedForTakesNoDaysElsewhere() {
        gear.booking(listing, people.member("준").id())
                .status(ReservationStatus.REQUESTED)
                .days(DayPeriod.ofDays(today.plusDays(3), 2))
                .write();

        assertThat(EventDays.of(people.stranger().get(feed()).body(), today).taken())
                .isEmpty();
    }

    @Test
    void allThatAHostLendsIsOneCalendarThatSaysWhich() {
        UUID tent = gear.listing(host.id()).title("텐트").publish();
        gear.block(tent, DayPeriod.ofDays(today.plusDays(3), 2));
        gear.block(gear.listing(gear.host()).publish(), DayPeriod.ofDays(today.plusDays(3), 2));
        browser.post("/listings/" + listing + "/calendars/address/all");
        String all = page().html().selectFirst("#feed-of-all").val().replaceFirst("^https?://[^/]+", "");

        Page feed = people.stranger().get(all);

        assertThat(EventDays.of(feed.body(), today).taken()).containsExactly(DayPeriod.ofDays(today.plusDays(3), 2));
        assertThat(feed.body()).contains("SUMMARY:텐트 · 사용 중\r\n");
        assertThat(people.stranger()
                        .with("If-None-Match", feed.header("ETag"))
                        .get(all)
                        .status())
                .isEqualTo(304);
        browser.post("/listings/" + listing + "/calendars/address/all");
        assertThat(people.stranger().get(all).status()).isEqualTo(404);
    }

    @Test
    void whatStaysTheSameKeepsItsIds() {
        gear.reserve(listing, gear.units(listing).getFirst(), DayPeriod.ofDays(today.plusDays(3), 2));

        assertThat(people.stranger().get(feed()).body())
                .isEqualTo(people.stranger().get(feed()).body());
    }

    @Test
    void whoHasReadItIsToldThatNothingChanged() {
        Page first = people.stranger().get(feed());
        String tag = first.header("ETag");
        String since = first.header("Last-Modified");

        assertThat(people.stranger().with("If-None-Match", tag).get(feed()).status())
                .isEqualTo(304);
        assertThat(people.stranger()
                        .with("If-Modified-Since", since)
                        .get(feed())
                        .status())
                .isEqualTo(304);

        clock.advance(java.time.Duration.ofSeconds(5));
        gear.block(listing, DayPeriod.ofDays(today.plusDays(3), 2));
        assertThat(people.stranger().with("If-None-Match", tag).get(feed()).status())
                .isEqualTo(200);
        assertThat(people.stranger()
                        .with("If-Modified-Since", since)
                        .get(feed())
                        .status())
                .isEqualTo(200);
        blockDesk.unblock(listing, host.id(), DayPeriod.ofDays(today.plusDays(3), 2));
        clock.advance(java.time.Duration.ofSeconds(5));
        assertThat(people.stranger()
                        .with("If-Modified-Since", since)
                        .get(feed())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatWasChangedLeadsNowhere() {
        String old = feed();

        browser.post("/listings/" + listing + "/calendars/address");

        assertThat(people.stranger().get(old).status()).isEqualTo(404);
        assertThat(people.stranger().get(feed()).status()).isEqualTo(200);
        assertThat(people.stranger().get("/ical/" + "a".repeat(43) + ".ics").status())
                .isEqualTo(404);
    }

    @Test
    void aListingThatWasTakenDownHasNoCalendar() {
        String feed = feed();

        desk.delete(listing, host.id());

        assertThat(people.stranger().get(feed).status()).isEqualTo(404);
    }

    @Test
    void daysTakenByForeignCalendarsDoNotComeBackToThem() {
        try (var server = new CalendarServer()) {
            server.has(DayPeriod.ofDays(today.plusDays(3), 2));
            browser.post("/listings/" + listing + "/calendars", "address", server.address("a"));
        }

        assertThat(EventDays.of(people.stranger().get(feed()).body(), today).taken())
                .isEmpty();
    }

    private Page page() {
        return browser.get("/listings/" + listing + "/calendars");
    }

    /** The path of its calendar, made if there is none. */
    private String feed() {
        if (page().html().select("#feed").isEmpty()) {
            browser.post("/listings/" + listing + "/calendars/address");
        }
        return page().html().selectFirst("#feed").val().replaceFirst("^https?://[^/]+", "");
    }
}
