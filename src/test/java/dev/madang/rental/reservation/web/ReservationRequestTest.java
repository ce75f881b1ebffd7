package dev.madang.rental.reservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.occupancy.Occupancies;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.RestClient;

/** Asking for a listing over HTTP: what is refused, why, and that what was typed is kept. */
@MadangTest
class ReservationRequestTest {

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Occupancies occupancies;

    @Autowired
    Clock clock;

    CurrentMember guest;
    Browser browser;
    UUID tent;
    LocalDate today;

    @BeforeEach
    void aGuestLooksAtATent() {
        guest = people.member("손님");
        browser = people.browserOf(guest);
        tent = gear.listing(gear.host()).pricePerDay(20_000).deposit(50_000).publish();
        today = LocalDate.now(clock);
    }

    @Test
    void aRequestLeadsToItsReservation() {
        Page answer = ask(Map.of());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).matches("/reservations/[0-9a-f-]{36}");
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isZero();
    }

    @Test
    void htmxIsLedThereToo() {
        Page answer = browser.postAsHtmx(path(tent), fields(Map.of()));
        assertThat(answer.header("HX-Redirect")).matches("/reservations/[0-9a-f-]{36}");
    }

    @Test
    void theSameFormSentTwiceLeadsToTheSameReservation() {
        var form = Map.of("idempotencyKey", Idempotency.newKey());
        assertThat(ask(form).location()).isEqualTo(ask(form).location());
    }

    @Test
    void afterThirtyRequestsADayAGuestWaitsForAnswers() {
        gear.block(tent, days(5, 6));
        assertThat(ask(Map.of("from", day(5), "to", day(6))).status()).isEqualTo(409);
        for (int i = 0; i < 30; i++) {
            var one = Map.of("from", day(6 + i), "to", day(7 + i), "idempotencyKey", Idempotency.newKey());
            assertThat(ask(one).status()).isEqualTo(303);
            assertThat(ask(one).status()).isEqualTo(303);
        }
        Page answer = ask(Map.of("from", day(40), "to", day(41)));
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text(".form-error")).contains("하루에 30번까지");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 24 * 60 * 60);
        assertThat(answer.html().select("#booking input[name=from]").val()).isEqualTo(day(40));
        assertThat(occupancies.freeUnits(tent, days(40, 41))).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefusedAndAFreshFormIsGiven() {
        String key = Idempotency.newKey();
        ask(Map.of("idempotencyKey", key));
        Page answer = ask(Map.of("idempotencyKey", key, "from", day(20), "to", day(22)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("[role=alert]").text()).isNotBlank();
        assertThat(answer.html().select("#booking input[name=idempotencyKey]").attr("value"))
                .isNotEqualTo(key);
    }

    @Test
    void takenDaysComeBackWithWhatWasTypedAndTheNearestFreeDates() {
        gear.block(tent, days(6, 10));
        Page answer = ask(Map.of("handOver", "PARCEL"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select(".form-error").text()).contains("먼저 잡았어요");
        assertThat(answer.html().select("#booking input[name=from]").val()).isEqualTo(day(5));
        assertThat(answer.html().select("#booking input[name=to]").val()).isEqualTo(day(8));
        assertThat(answer.html()
                        .select("#booking input[name=handOver][checked]")
                        .val())
                .isEqualTo("PARCEL");
        var choices = answer.html().select(".nearest a");
        assertThat(choices).hasSize(3);
        Page chosen = browser.get(choices.first().attr("href"));
        assertThat(chosen.html().select("#booking input[name=from]").val()).isEqualTo(day(3));
        assertThat(chosen.html().select("#booking input[name=to]").val()).isEqualTo(day(6));
        assertThat(chosen.html()
                        .select("#booking input[name=handOver][checked]")
                        .val())
                .isEqualTo("PARCEL");
        assertThat(chosen.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("110000");
    }

    @Test
    void htmxGetsTheCardAlone() {
        gear.block(tent, days(6, 10));
        Page answer = browser.postAsHtmx(path(tent), fields(Map.of()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain("<html");
        assertThat(answer.html().select("#booking")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "from, -1, from, 지난 날짜예요",
        "from, 0, from, 호스트가 답하고 준비할 시간이 필요해요",
        "from, 8, to, 돌려주는 날은 빌리는 날보다 뒤여야 해요",
        "from, 9, to, 돌려주는 날은 빌리는 날보다 뒤여야 해요",
        "to, 405, to, 한 번에 30일까지",
    })
    void daysThatCannotBeAreRefusedAtTheirField(String name, int day, String field, String reason) {
        assertRefused(ask(Map.of(name, day(day))), field, reason);
    }

    @Test
    void whatBeginsTooFarAheadIsRefused() {
        assertRefused(ask(Map.of("from", day(181), "to", day(183))), "from", "너무 먼 날짜");
        assertThat(ask(Map.of("from", day(180), "to", day(182))).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "units, 0, units, 1개에서 1개까지",
        "units, -3, units, 1개에서 1개까지",
        "units, 2, units, 1개에서 1개까지",
        "units, 2147483647, units, 1개에서 1개까지",
        "units, 99999999999, units, 숫자로",
        "units, 두개, units, 숫자로",
        "units, '', units, 몇 개",
        "from, 2026-02-30, from, 2026-01-31처럼",
        "from, tomorrow, from, 2026-01-31처럼",
        "from, '', from, 골라 주세요",
        "to, '', to, 골라 주세요",
        "to, +999999999-12-31, to, 2026-01-31",
        "handOver, DRONE, handOver, 골라 주세요",
        "handOver, '', handOver, 골라 주세요",
        "giveBack, '', giveBack, 골라 주세요",
        "options, 00000000-0000-0000-0000-000000000000, options, 없는 옵션",
        "options, all, options, 없는 옵션",
    })
    void whatMakesNoSenseIsRefusedAtItsField(String name, String value, String field, String reason) {
        assertRefused(ask(Map.of(name, value)), field, reason);
    }

    @Test
    void whatIsTypedIsKept() {
        tent = gear.listing(gear.host()).option("버너", 5_000, 0).units(2).publish();
        String stove = gear.options(tent).getFirst().toString();
        Page answer = ask(Map.of("units", "7", "to", day(4), "options", stove, "giveBack", "PARCEL"));
        assertThat(answer.html().select("#booking input[name=units]").val()).isEqualTo("7");
        assertThat(answer.html().select("#booking input[name=from]").val()).isEqualTo(day(5));
        assertThat(answer.html().select("#booking input[name=to]").val()).isEqualTo(day(4));
        assertThat(answer.html().select("#booking input[name=options][checked]").val())
                .isEqualTo(stove);
        assertThat(answer.html()
                        .select("#booking input[name=giveBack][checked]")
                        .val())
                .isEqualTo("PARCEL");
    }

    @Test
    void optionsOfAnotherListingAreRefused() {
        UUID other = gear.listing(gear.host()).option("타프", 5_000, 0).publish();
        String foreign = gear.options(other).getFirst().toString();
        assertRefused(ask(Map.of("options", foreign)), "options", "없는 옵션");
    }

    @Test
    void waysThatAreNotOfferedAreRefused() {
        tent = gear.listing(gear.host()).inPersonOnly().publish();
        Page answer = ask(Map.of("handOver", "PARCEL"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isOne();
    }

    @Test
    void oneCannotRentOnesOwn() {
        tent = gear.listing(guest.id()).publish();
        Page answer = ask(Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".form-error").text()).contains("내가 올린 장비");
    }

    @Test
    void aPausedListingSaysSo() {
        tent = gear.listing(gear.host()).pause();
        Page answer = ask(Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".form-error").text()).contains("쉬고 있어요");
    }

    @Test
    void draftsDeletedAndUnknownListingsAreNotFound() {
        for (UUID hidden : List.of(
                gear.listing(gear.host()).draft(), gear.listing(gear.host()).delete(), UUID.randomUUID())) {
            assertThat(browser.post(path(hidden), fields(Map.of())).status()).isEqualTo(404);
        }
        assertThat(browser.post("/listings/none/reservations", fields(Map.of())).status())
                .isIn(400, 404);
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        tent = gear.listing(gear.host()).days(2, 3).publish();
        Page answer = ask(Map.of("to", day(20), "units", "4"));
        assertThat(answer.html().select("#to-error")).hasSize(1);
        assertThat(answer.html().select("#units-error")).hasSize(1);
    }

    @Test
    void withoutATokenNothingHappens() {
        int status = RestClient.create(people.stranger().address())
                .post()
                .uri(path(tent))
                .header("Cookie", "madang-session=" + browser.cookie("madang-session"))
                .exchange((request, response) -> response.getStatusCode().value());
        assertThat(status).isEqualTo(403);
    }

    @Test
    void aStrangerSigningInFirstIsNotToldAnythingElse() {
        Page answer = people.stranger().post(path(tent), fields(Map.of()));
        assertThat(answer.status()).isIn(302, 303, 401, 403);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isOne();
    }

    @Test
    void theCardShowsEveryWonBeforeAsking() {
        tent = gear.listing(gear.host())
                .pricePerDay(20_000)
                .weeklyDiscount(10)
                .deposit(50_000)
                .option("버너", 3_000, 20_000)
                .publish();
        String option = gear.options(tent).getFirst().toString();
        Page card =
                people.stranger().getAsHtmx(path(tent) + "?from=" + day(5) + "&to=" + day(12) + "&options=" + option);
        assertThat(card.html().select(".money-table").text())
                .contains("140,000원", "-14,000원", "3,000원", "70,000원", "199,000원");
        assertThat(card.html().select("[data-total-won]").attr("data-total-won"))
                .isEqualTo("199000");
    }

    private Page ask(Map<String, String> changes) {
        return browser.post(path(tent), fields(changes));
    }

    private String[] fields(Map<String, String> changes) {
        var fields = new TreeMap<>(Map.of(
                "from",
                day(5),
                "to",
                day(8),
                "units",
                "1",
                "handOver",
                "IN_PERSON",
                "giveBack",
                "IN_PERSON",
                "idempotencyKey",
                Idempotency.newKey()));
        fields.putAll(changes);
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private void assertRefused(Page answer, String field, String reason) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#" + field + "-error").text()).contains(reason);
        assertThat(occupancies.freeUnits(tent, days(5, 8))).isOne();
    }

    private static String path(UUID listing) {
        return "/listings/" + listing + "/reservations";
    }

    private DayPeriod days(int from, int to) {
        return new DayPeriod(today.plusDays(from), today.plusDays(to));
    }

    private String day(int offset) {
        return today.plusDays(offset).toString();
    }
}
