package dev.madang.club.meetup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.calendar.CalendarEntry;
import dev.madang.calendar.Calendars;
import dev.madang.club.ClubHouse;
import dev.madang.club.Links;
import dev.madang.member.Leaving;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Meet-ups: planned once or weekly, answered, waited for, reminded of, called off. */
@MadangTest
class MeetupTest {

    @Autowired
    People people;

    @Autowired
    Leaving leaving;

    @Autowired
    MutableClock clock;

    @Autowired
    MeetupReminders reminders;

    @Autowired
    Calendars calendar;

    Browser leader;
    CurrentMember walker;
    Browser member;
    UUID club;

    @BeforeEach
    void aClubOfTwo() {
        leader = people.browserOf(people.member("길잡이"));
        walker = people.member("걷는이");
        member = people.browserOf(walker);
        club = ClubHouse.open().foundedBy(leader);
        ClubHouse.join(member, club);
    }

    @Test
    void aMeetupIsToldToAllAndStandsInTheirCalendars() {
        String meetup = plan("capacity", "5");
        await().untilAsserted(() ->
                assertThat(member.get("/notifications").text("main")).contains("백운대 오르기", "올 수 있는지 답해 주세요"));
        assertThat(member.get(Links.club(club)).text("main")).contains("백운대 오르기", "북한산성 입구", "답을 기다려요");
        assertThat(member.get("/").html().select("main a[href=" + meetup + "]").text())
                .contains("백운대 오르기");
        assertThat(member.post(meetup + "/answer", "answer", "coming").location())
                .endsWith("notice=meetup-coming");
        assertThat(member.get("/").html().select("main a[href=" + meetup + "]")).isEmpty();
        assertThat(entries()).extracting(CalendarEntry::title).containsExactly("백운대 오르기");
        assertThat(entries().getFirst().href()).isEqualTo(meetup);
        assertThat(leader.get(meetup).text("main")).contains("걷는이 참석", "1명 참석 · 정원 5명");
        member.post(meetup + "/answer", "answer", "not");
        assertThat(entries()).isEmpty();
    }

    @Test
    void whoIsNotInTheClubSeesNothingOfIt() {
        String meetup = plan();
        Browser other = people.browserOf(people.member("남"));
        assertThat(other.get(meetup).status()).isEqualTo(404);
        assertThat(other.post(meetup + "/answer", "answer", "coming").status()).isEqualTo(404);
        assertThat(other.get(Links.club(club)).text("main")).doesNotContain("백운대 오르기", "북한산성 입구");
        assertThat(member.get(meetup + "/edit").status()).isEqualTo(403);
        assertThat(member.post(meetup + "/calling-off").status()).isEqualTo(403);
        UUID elsewhere = ClubHouse.open().foundedBy(leader);
        assertThat(leader.get(meetup.replace(club.toString(), elsewhere.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePlaceOfWhoGoesIsTheNextOnes() {
        String meetup = plan("capacity", "1");
        member.post(meetup + "/answer", "answer", "coming");
        assertThat(leader.post(meetup + "/answer", "answer", "coming").location())
                .endsWith("notice=meetup-waiting");
        assertThat(leader.get(meetup).text("#meetup-places")).isEqualTo("1명 참석 · 정원 1명 · 1명 대기");
        try (EventStream stream = EventStream.open(leader, "topics=" + topic(meetup))) {
            stream.ready();
            member.post(Links.club(club) + "/departure");
            await().until(() -> stream.dataOf("places").stream().anyMatch(data -> !data.contains("대기")));
        }
        assertThat(leader.get("/notifications").text("main")).contains("자리가 나서 백운대 오르기");
        assertThat(leader.get(meetup).text("main")).contains("길잡이 참석").doesNotContain("걷는이");
    }

    @Test
    void whoLeavesMadangGivesTheirPlaceToWhoWaits() {
        String meetup = plan("capacity", "1");
        member.post(meetup + "/answer", "answer", "coming");
        leader.post(meetup + "/answer", "answer", "coming");
        leaving.leave(walker.id(), "", null);
        await().untilAsserted(() ->
                assertThat(leader.get(meetup).text("#meetup-places")).isEqualTo("1명 참석 · 정원 1명"));
        assertThat(leader.get("/notifications").text("main")).contains("자리가 나서 백운대 오르기");
    }

    @Test
    void oneOfASeriesIsChangedAloneOrWithAllThatFollow() {
        plan("weeks", "3");
        List<String> weeks = leader.get(Links.club(club)).html().select("h3 a").eachAttr("href");
        assertThat(weeks).hasSize(3);
        change(weeks.get(1), "place", "도봉산역");
        assertThat(places(weeks)).containsExactly("북한산성 입구", "도봉산역", "북한산성 입구");
        change(weeks.get(1), "place", "수유역", "version", "2", "following", "true", "startsAt", at(10, 2));
        assertThat(places(weeks)).containsExactly("북한산성 입구", "수유역", "수유역");
        assertThat(leader.get(weeks.get(2)).html().select("main time").first().attr("datetime"))
                .isEqualTo(Seoul.at(LocalDateTime.parse(at(17, 2))).toString());
        Page old = change(weeks.get(1), "version", "1");
        assertThat(old.status()).isEqualTo(409);
        leader.post(weeks.get(1) + "/calling-off", "following", "true", "reason", "비가 온대요");
        assertThat(leader.get(weeks.get(0)).text("main")).doesNotContain("취소되었어요");
        assertThat(leader.get(weeks.get(2)).text("main")).contains("취소되었어요", "비가 온대요");
        await().untilAsserted(() -> assertThat(member.get("/notifications").text("main"))
                .contains("부터 모두 취소되었어요")
                .as("told of both at once")
                .containsOnlyOnce("취소되었어요"));
    }

    @Test
    void whatIsCalledOffIsToldToAllAndCannotBeAnswered() {
        String meetup = plan();
        member.post(meetup + "/answer", "answer", "maybe");
        Page wordy = leader.post(meetup + "/calling-off", "reason", "가".repeat(301));
        assertThat(wordy.status()).isEqualTo(422);
        assertThat(wordy.html().select("details[open] [name=reason]").text()).isEqualTo("가".repeat(301));
        assertThat(wordy.text("details[open] .field-error")).contains("300");
        leader.post(meetup + "/calling-off", "reason", "폭염이래요");
        await().untilAsserted(() ->
                assertThat(member.get("/notifications").text("main")).contains("취소되었어요"));
        Page late = member.post(meetup + "/answer", "answer", "coming");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("main [role=alert]")).contains("취소된 정모");
        assertThat(leader.post(meetup + "/calling-off").status()).isEqualTo(409);
    }

    @Test
    void whoComesIsRemindedAnHourBeforeOnce() {
        String meetup = plan();
        member.post(meetup + "/answer", "answer", "coming");
        leader.post(meetup + "/answer", "answer", "maybe");
        reminders.remind();
        assertThat(member.get("/notifications").text("main")).doesNotContain("한 시간 뒤");
        clock.advance(Duration.ofDays(3).minusMinutes(59));
        reminders.remind();
        reminders.remind();
        assertThat(member.get("/notifications").text("main")).containsOnlyOnce("한 시간 뒤 백운대 오르기");
        assertThat(leader.get("/notifications").text("main")).doesNotContain("한 시간 뒤");
    }

    @Test
    void whoWasThereIsNotedOnceItHasBegun() {
        String meetup = plan();
        member.post(meetup + "/answer", "answer", "coming");
        assertThat(leader.post(meetup + "/attendance", "present", walker.id().toString())
                        .status())
                .isEqualTo(409);
        clock.advance(Duration.ofDays(3).plusMinutes(5));
        assertThat(member.post(meetup + "/answer", "answer", "not").status()).isEqualTo(409);
        leader.post(meetup + "/attendance", "present", walker.id().toString());
        assertThat(member.get(meetup).text("main")).contains("참석 · 왔어요");
        leader.post(meetup + "/attendance", "present", "nobody");
        assertThat(member.get(meetup).text("main")).contains("참석 · 오지 않았어요");
    }

    @ParameterizedTest
    @CsvSource({
        "capacity, -1, 정원은 1명에서",
        "capacity, 9999999999, 정원은 1명에서",
        "startsAt, 1970-01-01T00:00, 이미 지난 때",
        "startsAt, +999999999-12-31T23:59, 일 년 안의",
        "startsAt, 내일, 날짜와 시각을",
        "minutes, 0, 15분에서",
        "weeks, 53, 1주에서 12주",
        "place, ' ', 1자 이상"
    })
    void whatCannotBeIsSaidAtItsFieldAndNothingTypedIsLost(String field, String typed, String said) {
        Page refused = send(Ids.next(), field, typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#" + field + "-error")).contains(said);
        assertThat(refused.html().select("[name=" + field + "]").attr("value")).isEqualTo(typed);
        assertThat(refused.html().select("[name=title]").attr("value")).isEqualTo("백운대 오르기");
    }

    private List<CalendarEntry> entries() {
        Instant now = clock.instant();
        return calendar.of(walker.id(), now, now.plus(Duration.ofDays(30)));
    }

    private List<String> places(List<String> meetups) {
        return meetups.stream()
                .map(one ->
                        leader.get(one + "/edit").html().select("[name=place]").attr("value"))
                .toList();
    }

    private Page change(String meetup, String... fields) {
        Page form = leader.get(meetup + "/edit");
        String starts = form.html().select("[name=startsAt]").attr("value");
        String version = form.html().select("[name=version]").attr("value");
        return leader.post(meetup, with(fields, "startsAt", starts, "version", version));
    }

    private String plan(String... fields) {
        UUID id = Ids.next();
        Page planned = send(id, fields);
        assertThat(planned.status()).as(planned.body()).isEqualTo(303);
        return Links.meetup(club, id);
    }

    private Page send(UUID id, String... fields) {
        return leader.post(Links.meetup(club, id), with(fields, "startsAt", at(3, 0)));
    }

    /** The fields of a form: those given, and what the others usually are. */
    private static String[] with(String[] fields, String... others) {
        var all = new LinkedHashMap<String, String>();
        all.put("title", "백운대 오르기");
        all.put("place", "북한산성 입구");
        all.put("minutes", "180");
        all.put("capacity", "10");
        for (int i = 0; i < others.length; i += 2) {
            all.put(others[i], others[i + 1]);
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private String at(int days, int hours) {
        return LocalDateTime.ofInstant(clock.instant(), Seoul.ZONE)
                .plusDays(days)
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String topic(String meetup) {
        return "meetup:" + meetup.substring(meetup.lastIndexOf('/') + 1);
    }
}
