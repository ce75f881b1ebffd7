package dev.madang.center.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.center.staff.StaffDesk;
import dev.madang.moderation.Withholding;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ClassReviewTest {

    private static final String TEXT = "벽이 깨끗하고 설명이 친절했어요.";

    @Autowired
    CenterStand stand;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    ReportableClassReviews reportable;

    @Autowired
    StaffDesk staff;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoWasCheckedInReviewsOnceAndTheCentreAnswersOnce() {
        Stand here = stand.withSeats(3);
        Browser visitor = people.browserOf(stand.member(3));
        CurrentMember manager = people.member("매니저");
        staff.join(staff.invite(here.center(), here.partner().id(), CenterRole.MANAGER), manager.id());
        String review = visited(here, visitor, "ATTENDED") + "/review";

        Page early = write(visitor, review, "5", TEXT);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("main [role=alert]")).contains("끝난 뒤에");
        assertThat(early.html().select("textarea").text()).isEqualTo(TEXT);

        clock.advance(Duration.ofHours(2));
        assertThat(visitor.get("/").text("main")).contains("처음 볼더링 수업의 후기를");
        assertThat(visitor.get("/slots/" + here.slot()).html().select("a[href='" + review + "']"))
                .hasSize(1);
        assertThat(write(visitor, review, "6", "짧아요").html().select(".field-error"))
                .hasSize(2);
        assertThat(write(visitor, review, "4", "연락은 010-1234-5678로 주세요, 좋은 수업이에요.")
                        .status())
                .isEqualTo(422);
        assertThat(write(visitor, review, "4", TEXT).status()).isEqualTo(303);
        assertThat(write(visitor, review, "1", TEXT).status()).isEqualTo(409);

        String page = "/centers/" + here.center();
        assertThat(people.stranger().get(page).text("main")).contains("후기 1개", "4.0", TEXT);
        Browser partner = people.browserOf(here.partner());
        for (Browser answering : List.of(partner, people.browserOf(manager))) {
            await().untilAsserted(() ->
                    assertThat(answering.get("/notifications").text("main")).contains("별 4개 후기"));
        }
        String reply =
                partner.get(page).html().select("a[href^=/class-reviews/]").attr("href");
        assertThat(people.browserOf(stand.partner())
                        .post(reply, "text", "고마워요.")
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get(reply).status()).isEqualTo(404);
        assertThat(partner.post(reply, "text", "").status()).isEqualTo(422);
        assertThat(partner.post(reply, "text", "또 오세요.").status()).isEqualTo(303);
        assertThat(partner.post(reply, "text", "다시").status()).isEqualTo(409);
        assertThat(people.stranger().get(page + "/reviews").text("main")).contains("센터의 답글", "또 오세요.");
        await().untilAsserted(() ->
                assertThat(visitor.get("/notifications").text("main")).contains("후기에 답했어요"));
    }

    @Test
    void whoWasNotThereOrAnotherOrWhoComesTooLateReviewsNothing() {
        Stand here = stand.withSeats(3);
        Browser absent = people.browserOf(stand.member(3));
        String review = visited(here, absent, "NO_SHOW") + "/review";
        clock.advance(Duration.ofHours(2));

        assertThat(absent.get(review).status()).isEqualTo(409);
        assertThat(write(absent, review, "5", TEXT).text("main [role=alert]")).contains("출석을 확인한");
        assertThat(people.browserOf(stand.member(1)).get(review).status()).isEqualTo(404);
        assertThat(write(people.browserOf(stand.member(1)), review, "5", TEXT).status())
                .isEqualTo(404);

        Stand there = stand.withSeats(3);
        Browser late = people.browserOf(stand.member(3));
        String old = visited(there, late, "ATTENDED") + "/review";
        clock.advance(Duration.ofDays(31));
        assertThat(write(late, old, "5", TEXT).text("main [role=alert]")).contains("30일");
    }

    @Test
    void whoWorksThereReviewsNothing() {
        Stand here = stand.withSeats(3);
        CurrentMember coach = stand.member(3);
        Browser visitor = people.browserOf(coach);
        String review = visited(here, visitor, "ATTENDED") + "/review";
        clock.advance(Duration.ofHours(2));
        staff.join(staff.invite(here.center(), here.partner().id(), CenterRole.COACH), coach.id());

        assertThat(visitor.get(review).text("main")).contains("함께 일하는 센터");
        assertThat(write(visitor, review, "5", TEXT).status()).isEqualTo(409);
        assertThat(visitor.get("/").text("main")).doesNotContain("처음 볼더링 수업의 후기를");
    }

    @Test
    void whatOperatorsHideIsSeenByNobodyAndItsStarsDoNotCount() {
        Stand here = stand.withSeats(3);
        Browser visitor = people.browserOf(stand.member(3));
        String review = visited(here, visitor, "ATTENDED") + "/review";
        clock.advance(Duration.ofHours(2));
        write(visitor, review, "1", TEXT);
        String page = "/centers/" + here.center();
        CurrentMember other = stand.member(1);
        String id = people.browserOf(other)
                .get(page)
                .html()
                .select(".review-list > li")
                .attr("id")
                .replace("review-", "");

        assertThat(reportable.maySee(other.id(), id)).isTrue();
        transaction.executeWithoutResult(status -> reportable.withhold(id, Withholding.HIDDEN));
        assertThat(people.stranger().get(page).text("#reviews")).contains("아직 후기가 없어요");
        assertThat(reportable.maySee(other.id(), id)).isFalse();
        transaction.executeWithoutResult(status -> reportable.release(id));
        assertThat(people.stranger().get(page).text("#reviews")).contains("후기 1개");
    }

    @Test
    void whoWorksAtAHiddenCentreSeesItsReviewsAndNobodyOnceItIsRemoved() {
        Stand here = stand.withSeats(1);
        CurrentMember manager = people.member("매니저");
        staff.join(staff.invite(here.center(), here.partner().id(), CenterRole.MANAGER), manager.id());
        String page = "/centers/" + here.center();

        stand.change("UPDATE center SET withheld = 'HIDDEN' WHERE id = ?", here.center());

        for (String shown : List.of(page, page + "/reviews")) {
            assertThat(people.browserOf(here.partner()).get(shown).status()).isEqualTo(200);
            assertThat(people.browserOf(manager).get(shown).status()).isEqualTo(200);
            assertThat(people.browserOf(stand.partner()).get(shown).status()).isEqualTo(404);
            assertThat(people.stranger().get(shown).status()).isEqualTo(404);
        }
        stand.change("UPDATE center SET withheld = 'REMOVED' WHERE id = ?", here.center());
        for (String shown : List.of(page, page + "/reviews")) {
            assertThat(people.browserOf(here.partner()).get(shown).status()).isEqualTo(404);
            assertThat(people.browserOf(manager).get(shown).status()).isEqualTo(404);
        }
    }

    /** @return address of the registration */
    private String visited(Stand here, Browser visitor, String came) {
        visitor.post("/slots/" + here.slot() + "/registrations");
        String cancel = visitor.get("/slots/" + here.slot())
                .html()
                .select("#give-up form")
                .attr("action");
        long seconds = stand.number("SELECT extract(epoch FROM begins_at)::int FROM slot WHERE id = ?", here.slot());
        clock.moveTo(Instant.ofEpochSecond(seconds).plusSeconds(300));
        Browser partner = people.browserOf(here.partner());
        String note = partner.get("/partner/slots/" + here.slot())
                .html()
                .select(".sheet-row form")
                .attr("action");
        assertThat(partner.post(note, "came", came).status()).isEqualTo(303);
        return cancel.replace("/cancellation", "");
    }

    private static Page write(Browser browser, String review, String stars, String text) {
        return browser.post(review, "stars", stars, "text", text);
    }
}
