package dev.madang.moderation.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.Suspensions;
import dev.madang.moderation.Rule;
import dev.madang.moderation.casefile.CaseDesk;
import dev.madang.moderation.casefile.CaseDesk.Ruling;
import dev.madang.moderation.report.ReportDesk;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who breaks the rules again and again is named by the dry run, then suspended, once. */
@MadangTest
class AutomaticSanctionsTest {

    @Autowired
    AutomaticSanctions automatic;

    @Autowired
    Repeaters repeaters;

    @Autowired
    SanctionHistory history;

    @Autowired
    AppealDesk appeals;

    @Autowired
    Suspensions suspensions;

    @Autowired
    ReportDesk reports;

    @Autowired
    CaseDesk cases;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    MutableClock clock;

    @Test
    void threeUpheldReportsInAMonthSuspendForAWeekOnce() {
        CurrentMember host = people.member("되풀이 호스트");
        Browser operators = people.browserOf(people.admin());
        uphold(host.id());
        uphold(host.id());
        assertThat(operators.get("/admin/sanction-rules").text("main"))
                .contains("30일 안에 맞은 신고가 3건")
                .doesNotContain("되풀이 호스트");
        uphold(host.id());
        assertThat(operators.get("/admin/sanction-rules").text("#dry-run ~ ul")).contains("되풀이 호스트", "3건이라 7일");
        assertThat(suspensions.isSuspended(host.id())).isFalse();

        assertThat(automatic.impose().moved()).isPositive();
        assertThat(suspensions.isSuspended(host.id())).isTrue();
        Sanction letter = history.latest(host.id(), 1).getFirst();
        assertThat(letter.endsAt()).isEqualTo(letter.beginsAt().plus(Duration.ofDays(7)));
        Browser hosts = people.stranger();
        hosts.signIn(host.email(), People.PASSWORD);
        assertThat(hosts.get(letter.path()).text("main")).contains("저절로 정지됐어요", "이의를 제기");
        assertThat(repeaters.find(host.id())).isEmpty();

        appeals.appeal(host.id(), letter.id(), "세 건 모두 같은 오해에서 나왔어요.");
        appeals.answer(people.admin().id(), letter.id(), true, "맞아요. 취소했어요.");
        assertThat(suspensions.isSuspended(host.id())).isFalse();
        automatic.impose();
        assertThat(suspensions.isSuspended(host.id())).isFalse();
    }

    @Test
    void whatWasDismissedLiftedOrLongAgoDoesNotCount() {
        UUID host = people.member("얌전한 호스트").id();
        uphold(host);
        clock.advance(Duration.ofDays(31));
        uphold(host);
        decide(host, Measure.DISMISS);
        UUID file = decide(host, Measure.WARN);
        assertThat(repeaters.find(host)).isEmpty();
        cases.undo(people.admin().id(), file, "잘못 봤어요");
        uphold(host);
        assertThat(repeaters.find(host)).isEmpty();
        uphold(host);
        assertThat(repeaters.find(host)).map(Repeater::upheld).hasValue(3);
    }

    @Test
    void whatWasSaidOfOneThingAgainCountsOnce() {
        UUID host = people.member("한 번 틀린 호스트").id();
        String listing = gear.listing(host).publish().toString();
        for (int i = 0; i < 3; i++) {
            decide(listing, Measure.WARN);
        }
        assertThat(repeaters.find(host)).isEmpty();
    }

    @Test
    void operatorsAreNeverHit() {
        UUID operator = people.admin().id();
        for (int i = 0; i < 3; i++) {
            decide(operator, Measure.HIDE);
        }
        assertThat(repeaters.find(operator)).isEmpty();
    }

    private void uphold(UUID host) {
        decide(host, Measure.WARN);
    }

    private UUID decide(UUID host, Measure measure) {
        return decide(gear.listing(host).publish().toString(), measure);
    }

    private UUID decide(String listing, Measure measure) {
        reports.report(people.member("이웃").id(), "listing", listing, Rule.SPAM, "", List.of());
        UUID file = cases.open("listing", listing).orElseThrow();
        UUID operator = people.admin().id();
        cases.claim(operator, file);
        cases.decide(operator, file, new Ruling(measure, Rule.SPAM, null, "되풀이하지 말아 주세요."));
        return file;
    }
}
