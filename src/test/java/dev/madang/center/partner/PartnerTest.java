package dev.madang.center.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.media.Photos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Seoul;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class PartnerTest {

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    Photos photos;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoAppliesWithTheirPapersIsApprovedByAnOperatorAndOpensACentre() {
        CurrentMember member = people.member("새 센터");
        Browser browser = people.browserOf(member);
        UUID paper = photos.storeDrawn(member.id(), "<svg xmlns='http://www.w3.org/2000/svg'/>", 10, 10);
        assertThat(browser.get("/partner/centers/new").status()).isEqualTo(403);

        Page wrong = browser.post("/partner", "name", "새 운동", "businessNumber", "123-45-67890", "text", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("main")).contains("없는 사업자등록번호", "한 장 이상");
        Page applied = browser.post(
                "/partner",
                "name",
                "새 운동",
                "businessNumber",
                CenterStand.businessNumber(),
                "text",
                "잘 부탁드려요",
                "kept",
                paper.toString());
        assertThat(applied.status()).isEqualTo(303);
        assertThat(browser.get("/partner").text("main")).contains("신청을 받았어요");

        Browser operator = people.browserOf(people.admin());
        assertThat(people.browserOf(people.member("남"))
                        .get("/media/" + paper + "/card")
                        .status())
                .isEqualTo(404);
        assertThat(operator.get("/media/" + paper + "/card").status()).isEqualTo(200);
        assertThat(operator.get("/admin/partners").text("main")).contains("새 운동");
        Page kept = operator.post("/admin/partners/" + member.id() + "/refusal", "reason", "가".repeat(501));
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.html().select("#reason-" + member.id()).val()).isEqualTo("가".repeat(501));
        String approval = "/admin/partners/" + member.id() + "/approval";
        assertThat(browser.post(approval).status()).isEqualTo(403);
        assertThat(operator.post(approval).status()).isEqualTo(303);
        assertThat(operator.post(approval).status()).isEqualTo(409);
        // On the page itself stand the last acts of all tests, some of them later by their clocks.
        assertThat(jdbc.sql("SELECT count(*) FROM operator_act WHERE act = 'partner-approved' AND '새 운동' = ANY (words)")
                        .query(Long.class)
                        .single())
                .isPositive();

        String action = browser.get("/partner/centers/new")
                .html()
                .select("main form.panel")
                .attr("action");
        Page far = browser.post(action, center("91", "127"));
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.text("main")).contains("대한민국 안의");
        assertThat(browser.post(action, center("", "")).status()).isEqualTo(303);
        assertThat(browser.get("/partner").text("main")).contains("빛나는 요가");
    }

    @Test
    void weeklyTimesBecomeSlotsThatFollowTheProgramUntilSomebodyAsksForThem() {
        Stand here = stand.withSeats(5);
        Browser partner = people.browserOf(here.partner());
        List<UUID> before = stand.slots(here.program());
        assertThat(before).hasSize(8);
        people.browserOf(stand.member(3)).post("/slots/" + before.getFirst() + "/registrations");

        String form = "/partner/programs/" + here.program();
        String day = Seoul.dayOf(clock.instant()).plusDays(2).getDayOfWeek().name();
        assertThat(partner.post(form, program(here, "0", day, "20:00", "")).status())
                .isEqualTo(303);

        List<UUID> after = stand.slots(here.program());
        assertThat(after).contains(before.getFirst()).doesNotContainAnyElementsOf(before.subList(1, 8));
        assertThat(stand.number("SELECT price FROM slot WHERE id = ?", before.getFirst()))
                .isEqualTo(3);
        assertThat(stand.number("SELECT max(price) FROM slot WHERE program_id = ?", here.program()))
                .isEqualTo(7);
        assertThat(partner.post(form, program(here, "0", day, "21:00", "")).status())
                .isEqualTo(409);
    }

    @Test
    void timesThatOverlapOrNeverComeAreSaidToBeSoAndNothingTypedIsLost() {
        Stand here = stand.withSeats(5);
        Browser partner = people.browserOf(here.partner());
        String form = "/partner/programs/" + here.program();
        LocalDate today = Seoul.dayOf(clock.instant());
        String day = today.plusDays(2).getDayOfWeek().name();

        Page never = partner.post(
                form, program(here, "0", day, "20:00", today.plusDays(1).toString()));
        assertThat(never.status()).isEqualTo(422);
        assertThat(never.text("#patterns")).contains("한 번도 열리지 않아요");
        assertThat(never.html().select("input[type=time]").first().attr("value"))
                .isEqualTo("20:00");
        var twice = new ArrayList<>(List.of(program(here, "0", day, "20:00", "")));
        twice.addAll(List.of("patterns[1].weekday", day, "patterns[1].starts", "20:30"));
        assertThat(partner.post(form, twice.toArray(String[]::new)).text("#patterns"))
                .contains("겹쳐요");
        assertThat(partner.post(form, program(here, "0", day, "25:99", "")).status())
                .isEqualTo(422);
        assertThat(partner.post(form, program(here, "0", day, "23:30", "")).text("#patterns"))
                .contains("자정");
        assertThat(people.browserOf(stand.partner())
                        .post(form, program(here, "0", day, "20:00", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClosedDayCallsItsClassesOffAndKeepsNewOnesAway() {
        Stand here = stand.withSeats(5);
        Browser member = people.browserOf(stand.member(3));
        member.post("/slots/" + here.slot() + "/registrations");
        Browser partner = people.browserOf(here.partner());
        String days = "/partner/centers/" + here.center() + "/closed-days";
        LocalDate day = Seoul.dayOf(clock.instant()).plusDays(2);

        assertThat(partner.post(days, "day", "gestern").status()).isEqualTo(422);
        assertThat(partner.post(days, "day", day.minusDays(5).toString()).status())
                .isEqualTo(422);
        assertThat(people.browserOf(stand.partner())
                        .post(days, "day", day.toString())
                        .status())
                .isEqualTo(404);
        assertThat(partner.post(days, "day", day.toString(), "reason", "수도 공사").status())
                .isEqualTo(303);

        assertThat(member.get("/slots/" + here.slot()).text("main")).contains("취소됨", "수도 공사", "쓸 수 있는 이용권 3장");
        assertThat(partner.get("/partner/centers/" + here.center()).text("#closed ~ ul"))
                .contains("수도 공사");
    }

    private static String[] center(String lat, String lng) {
        return new String[] {
            "name",
            "빛나는 요가",
            "text",
            "",
            "region",
            "seoul-mapo",
            "address",
            "양화로 1",
            "lat",
            lat,
            "lng",
            lng,
            "hours",
            "",
            "open",
            "true"
        };
    }

    private static String[] program(Stand here, String version, String weekday, String starts, String until) {
        return new String[] {
            "version",
            version,
            "center",
            here.center().toString(),
            "name",
            "처음 볼더링",
            "kind",
            "CLIMBING",
            "level",
            "BEGINNER",
            "coach",
            "",
            "text",
            "",
            "bring",
            "",
            "price",
            "7",
            "capacity",
            "5",
            "minutes",
            "60",
            "freeHours",
            "24",
            "onOffer",
            "true",
            "patterns[0].weekday",
            weekday,
            "patterns[0].starts",
            starts,
            "patterns[0].until",
            until
        };
    }
}
