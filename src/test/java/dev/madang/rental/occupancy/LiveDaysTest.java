package dev.madang.rental.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.DayPeriod;
import dev.madang.test.EventStream;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a listing's page open hears when somebody takes or frees its days. */
@MadangTest
class LiveDaysTest {

    @Autowired
    HostBlocks blocks;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Autowired
    Statements statements;

    CurrentMember host;
    UUID tent;
    DayPeriod days;

    @BeforeEach
    void aTent() {
        host = people.member("호스트");
        tent = gear.listing(host.id()).publish();
        LocalDate day = LocalDate.now(clock).plusDays(20);
        days = new DayPeriod(day, day.plusDays(2));
    }

    @Test
    void takenAndFreedDaysReachTheOpenPageWhichThenShowsThem() {
        try (EventStream open =
                EventStream.open(people.stranger(), "topics=listing:" + tent).ready()) {
            people.browserOf(people.member("손님"))
                    .post(
                            "/listings/" + tent + "/reservations",
                            "from",
                            days.from().toString(),
                            "to",
                            days.to().toString(),
                            "units",
                            "1",
                            "handOver",
                            "IN_PERSON",
                            "giveBack",
                            "IN_PERSON",
                            "idempotencyKey",
                            UUID.randomUUID().toString());
            await().until(() -> open.named("days").size() == 1);
            blocks.block(tent, new DayPeriod(days.to(), days.to().plusDays(1)));
            await().until(() -> open.named("days").size() == 2);
            blocks.unblock(tent, new DayPeriod(days.to(), days.to().plusDays(1)));
            await().until(() -> open.named("days").size() == 3);
        }
        String address =
                "/listings/" + tent + "?month=" + days.from().toString().substring(0, 7);
        Page page = people.stranger().get(address);
        var calendar = page.html().selectFirst("#listing-calendar");
        assertThat(calendar.attr("data-live")).isEqualTo("listing:" + tent);
        assertThat(calendar.attr("hx-get")).isEqualTo(address);
        assertThat(people.stranger()
                        .getAsHtmx(address)
                        .html()
                        .selectFirst("#listing-calendar")
                        .attr("hx-get"))
                .isEqualTo(address);
    }

    @Test
    void theCardOfASearchSaysWhenItsDaysWereJustTaken() {
        String name = "zq" + UUID.randomUUID().toString().substring(0, 8);
        tent = gear.listing(host.id()).title(name + " tent").publish();
        String search = "/listings?q=" + name + "&from=" + days.from() + "&to=" + days.to();
        Element note = people.stranger().get(search).html().selectFirst("#days-" + tent);
        assertThat(note).isNotNull();
        assertThat(note.attr("data-live")).isEqualTo("listing:" + tent);
        String asked = note.attr("hx-get");
        assertThat(people.stranger().getAsHtmx(asked).text("#days-" + tent)).contains("비어 있어요");
        blocks.block(tent, days);
        Element taken = people.stranger().getAsHtmx(asked).html().selectFirst("#days-" + tent);
        assertThat(taken.text()).contains("방금 다른 분이");
        assertThat(taken.attr("hx-get")).isEqualTo(asked);
        blocks.unblock(tent, days);
        assertThat(people.stranger().getAsHtmx(asked).text("#days-" + tent)).contains("비어 있어요");
        assertThat(people.stranger().get("/listings/" + tent + "/free").status())
                .isEqualTo(404);
        assertThat(people.stranger()
                        .get("/listings/" + tent + "/free?from=x&to=y")
                        .status())
                .isEqualTo(404);
        assertThat(people.stranger()
                        .getAsHtmx("/listings/" + UUID.randomUUID() + asked.substring(asked.indexOf("/free")))
                        .text("span"))
                .contains("방금 다른 분이");
    }

    @Test
    void theStreamOfAPageOfCardsAsksOnceForAllOfThem() {
        var listings = new ArrayList<String>();
        IntStream.range(0, 6)
                .forEach(i -> listings.add("listing:" + gear.listing(host.id()).publish()));
        String hidden = "listing:" + gear.listing(host.id()).draft();
        List<String> sent = statements.during(() -> {
            try (EventStream open = EventStream.open(
                            people.stranger(), "topics=" + String.join(",", listings) + "," + hidden)
                    .ready()) {
                await().until(() -> open.dataOf("refused").equals(List.of(hidden)));
            }
        });
        assertThat(sent).filteredOn(sql -> sql.contains("listing")).hasSize(1);
    }

    @Test
    void onlyWhoMaySeeTheListingMayWatchIt() {
        UUID draft = gear.listing(host.id()).draft();
        assertThat(people.stranger().get("/live?topics=listing:" + draft).status())
                .isEqualTo(401);
        assertThat(people.browserOf(people.member("남"))
                        .get("/live?topics=listing:" + draft)
                        .status())
                .isEqualTo(403);
        assertThat(people.stranger()
                        .get("/live?topics=listing:" + "-".repeat(36))
                        .status())
                .isEqualTo(401);
        try (EventStream own = EventStream.open(people.browserOf(host), "topics=listing:" + draft)) {
            assertThat(own.status()).isEqualTo(200);
        }
    }
}
