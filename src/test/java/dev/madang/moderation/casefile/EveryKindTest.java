package dev.madang.moderation.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.moderation.Reportables;
import dev.madang.moderation.Rule;
import dev.madang.moderation.casefile.CaseDesk.Ruling;
import dev.madang.moderation.sanction.Measure;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ReservationStatus;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each kind of thing is reported by those who see it, kept as it was, hidden, and shown again as if nothing had been. */
@MadangTest
class EveryKindTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    CaseDesk cases;

    @Autowired
    Reportables reportables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    CurrentMember author;
    CurrentMember host;
    UUID operator;
    UUID listing;
    Browser authors;
    Browser hosts;
    Browser strangers;

    @BeforeEach
    void someoneWhoWritesAndAHost() {
        author = people.member("말 많은 이웃");
        host = people.member("호스트");
        operator = people.admin().id();
        listing = gear.listing(host.id()).publish();
        authors = people.browserOf(author);
        hosts = people.browserOf(host);
        strangers = people.browserOf(people.member("남"));
    }

    @Test
    void theseKindsThereAre() {
        assertThat(reportables.names()).contains("listing", "question", "review", "message", "room", "member");
    }

    @Test
    void aQuestion() {
        authors.post("/listings/" + listing + "/questions", "text", "이 바보 같은 텐트는 얼마예요?");
        String page = "/listings/" + listing + "/questions";
        assertThat(authors.get(page).html().select("a[href*='kind=question']")).isEmpty();
        String id = idOn(hosts.get(page), "question");
        report(hosts, "question", id);
        decide("question", id, Measure.HIDE);
        assertThat(strangers.get(page).text("main")).doesNotContain("바보 같은");
        assertThat(strangers.get("/reports/new?kind=question&id=" + id).status())
                .isEqualTo(410);
        undo("question", id);
        assertThat(strangers.get(page).text("main")).contains("바보 같은");
    }

    @Test
    void whatAHostAnswersIsAboutTheHostAndWhoAskedReportsIt() {
        authors.post("/listings/" + listing + "/questions", "text", "이 텐트는 언제 샀어요?");
        String page = "/listings/" + listing + "/questions";
        String id = idOn(hosts.get(page), "question");
        hosts.post(page + "/" + id + "/answer", "answer", "그런 것도 모르는 바보에게는 안 빌려줘요.");
        assertThat(hosts.get(page).html().select("a[href*='kind=question-answer']"))
                .isEmpty();
        assertThat(idOn(authors.get(page), "question-answer")).isEqualTo(id);
        report(authors, "question-answer", id);
        UUID file = cases.open("question-answer", id).orElseThrow();
        assertThat(people.browserOf(people.admin())
                        .get("/admin/reports/" + file)
                        .text("main"))
                .contains("바보에게는", "호스트");
        decide("question-answer", id, Measure.WARN);
        assertThat(hosts.get("/me/sanctions").text("main")).contains("바보에게는");
        assertThat(authors.get("/me/sanctions").text("main")).doesNotContain("바보에게는");
    }

    @Test
    void anAnswerThatIsHiddenAndItsQuestionIsNot() {
        authors.post("/listings/" + listing + "/questions", "text", "이 텐트는 방수가 되나요?");
        String page = "/listings/" + listing + "/questions";
        String id = idOn(hosts.get(page), "question");
        hosts.post(page + "/" + id + "/answer", "answer", "그걸 묻는 멍청이도 있네요.");
        report(authors, "question-answer", id);
        decide("question-answer", id, Measure.HIDE);
        assertThat(strangers.get(page).text("main"))
                .contains("방수가 되나요", "가린 답이에요")
                .doesNotContain("멍청이도");
        assertThat(strangers.get("/listings/" + listing).body()).doesNotContain("멍청이도");
        assertThat(hosts.get(page).text("main")).contains("멍청이도", "나에게만 보이는");
        assertThat(strangers.get("/reports/new?kind=question-answer&id=" + id).status())
                .isEqualTo(410);
        undo("question-answer", id);
        assertThat(strangers.get(page).text("main")).contains("멍청이도");
    }

    @Test
    void whatAHostRepliesIsAboutTheHost() {
        UUID id = review();
        hosts.post("/reviews/" + id + "/reply", "text", "바보 같은 손님이었어요. 다시는 오지 마세요.");
        assertThat(hosts.get("/reports/new?kind=review-reply&id=" + id).status())
                .isEqualTo(409);
        assertThat(idOn(authors.get("/listings/" + listing + "/reviews"), "review-reply"))
                .isEqualTo(id.toString());
        report(authors, "review-reply", id.toString());
        decide("review-reply", id.toString(), Measure.WARN);
        assertThat(hosts.get("/me/sanctions").text("main")).contains("바보 같은 손님");
    }

    @Test
    void aReplyThatIsHiddenAndItsReviewIsNot() {
        UUID id = review();
        String page = "/listings/" + listing + "/reviews";
        hosts.post("/reviews/" + id + "/reply", "text", "멍청한 손님이었어요. 다시는 오지 마세요.");
        report(authors, "review-reply", id.toString());
        decide("review-reply", id.toString(), Measure.HIDE);
        assertThat(strangers.get(page).text("main"))
                .contains("사기꾼이에요", "가린 답글이에요")
                .doesNotContain("멍청한 손님");
        assertThat(stars()).isEqualTo(1);
        assertThat(hosts.get(page).html().select("a[href$='/reply']")).isEmpty();
        undo("review-reply", id.toString());
        assertThat(strangers.get(page).text("main")).contains("멍청한 손님");
    }

    @Test
    void aReviewWhoseStarsDoNotCountMeanwhile() {
        UUID id = review();
        String page = "/listings/" + listing + "/reviews";
        assertThat(idOn(hosts.get(page), "review")).isEqualTo(id.toString());
        report(hosts, "review", id.toString());
        decide("review", id.toString(), Measure.HIDE);
        assertThat(strangers.get(page).text("main")).doesNotContain("사기꾼이에요");
        assertThat(stars()).isZero();
        undo("review", id.toString());
        assertThat(strangers.get(page).text("main")).contains("사기꾼이에요");
        assertThat(stars()).isEqualTo(1);
    }

    @Test
    void aMessageThatOnlyThoseInTheRoomReport() {
        String room = talk();
        String id = idOn(hosts.get(room), "message");
        assertThat(strangers.get("/reports/new?kind=message&id=" + id).status()).isEqualTo(410);
        assertThat(authors.get("/reports/new?kind=message&id=" + id).status()).isEqualTo(409);
        report(hosts, "message", id);
        decide("message", id, Measure.HIDE);
        assertThat(hosts.get(room).text("main")).doesNotContain("가만 안 둬요");
        undo("message", id);
        assertThat(hosts.get(room).text("main")).contains("가만 안 둬요");
    }

    @Test
    void aRoomInWhichNothingCanBeSaidThen() {
        String room = talk();
        String id = room.substring(room.lastIndexOf('/') + 1);
        assertThat(strangers.get("/reports/new?kind=room&id=" + id).status()).isEqualTo(410);
        report(hosts, "room", id);
        UUID file = cases.open("room", id).orElseThrow();
        Page page = people.browserOf(people.admin()).get("/admin/reports/" + file);
        assertThat(page.text("main")).contains("가만 안 둬요", "말 많은 이웃");
        decide("room", id, Measure.HIDE);
        assertThat(say(authors, room, "한마디만 더요").status()).isEqualTo(409);
        undo("room", id);
        assertThat(say(authors, room, "한마디만 더요").status()).isEqualTo(303);
    }

    @Test
    void aMemberWhoIsSuspendedForGoodByTwo() {
        String id = author.id().toString();
        assertThat(idOn(hosts.get("/members/" + id), "member")).isEqualTo(id);
        report(hosts, "member", id);
        UUID file = cases.open("member", id).orElseThrow();
        String path = "/admin/reports/" + file;
        CurrentMember first = people.admin();
        Browser firsts = people.browserOf(first);
        Browser seconds = people.browserOf(people.admin());
        firsts.post(path + "/claim");
        assertThat(firsts.get(path).html().select("input[value=hide]")).isEmpty();
        assertThat(firsts.post(path + "/decision", "measure", "hide", "rule", "abuse", "text", "숨겨요 이 사람을")
                        .status())
                .isEqualTo(422);
        assertThat(firsts.post(path + "/decision", "measure", "ban", "rule", "abuse", "text", "여러 사람을 괴롭혔어요.")
                        .status())
                .isEqualTo(303);
        assertThat(authors.get("/me").status()).isEqualTo(200);
        assertThat(firsts.post(path + "/second", "agree", "true", "words", "제가요")
                        .status())
                .isEqualTo(409);
        assertThat(seconds.get("/admin/reports?show=proposed").text("#queue")).contains("말 많은 이웃");
        assertThat(seconds.get("/").text("main")).contains("영구 정지 제안");
        assertThat(seconds.post(path + "/second", "agree", "true", "words", "동의해요")
                        .status())
                .isEqualTo(303);
        Browser again = people.stranger();
        again.signIn(author.email(), People.PASSWORD);
        assertThat(again.get("/me/sanctions").text("main")).contains("영구 정지 안내");
        assertThat(again.post("/listings/" + listing + "/questions", "text", "그래도 물어볼래요. 되나요?")
                        .status())
                .isEqualTo(403);
    }

    private String talk() {
        String room = authors.post("/listings/" + listing + "/chat").location();
        say(authors, room, "가만 안 둬요");
        return room;
    }

    private static Page say(Browser who, String room, String text) {
        return who.post(
                room + "/messages", "text", text, "clientId", UUID.randomUUID().toString());
    }

    private UUID review() {
        UUID reservation = gear.booking(listing, author.id())
                .status(ReservationStatus.COMPLETED)
                .days(LocalDate.now(clock).minusDays(9), LocalDate.now(clock).minusDays(7))
                .write();
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> insert(id, reservation));
        return id;
    }

    private void insert(UUID id, UUID reservation) {
        jdbc.sql("""
                        INSERT INTO review_exchange (reservation_id, listing_id, guest_id, host_id, opened_at, closes_at, revealed_at)
                        VALUES (:reservation, :listing, :guest, :host, :now, CAST(:now AS timestamptz) + interval '7 days', :now)
                        ON CONFLICT DO NOTHING""")
                .param("reservation", reservation)
                .param("listing", listing)
                .param("guest", author.id())
                .param("host", host.id())
                .param("now", clock.instant())
                .update();
        jdbc.sql("""
                        INSERT INTO review (id, reservation_id, side, author_id, about_id, listing_id, stars, text, written_at, shown_at)
                        VALUES (:id, :reservation, 'GUEST', :guest, :host, :listing, 1, '사기꾼이에요. 빌리지 마세요.', :now, :now)""")
                .param("id", id)
                .param("reservation", reservation)
                .param("listing", listing)
                .param("guest", author.id())
                .param("host", host.id())
                .param("now", clock.instant())
                .update();
        jdbc.sql("UPDATE listing SET rating_count = 1, rating_sum = 1 WHERE id = ?")
                .param(listing)
                .update();
    }

    private int stars() {
        return jdbc.sql("SELECT rating_count FROM listing WHERE id = ?")
                .param(listing)
                .query(Integer.class)
                .single();
    }

    private static String idOn(Page page, String kind) {
        String href =
                page.html().selectFirst("main a[href*='kind=" + kind + "']").attr("href");
        return href.substring(href.indexOf("id=") + 3);
    }

    private static void report(Browser who, String kind, String id) {
        assertThat(who.get("/reports/new?kind=" + kind + "&id=" + id).status()).isEqualTo(200);
        assertThat(who.post("/reports", "kind", kind, "id", id, "reason", "abuse", "text", "")
                        .status())
                .isEqualTo(303);
    }

    private void decide(String kind, String id, Measure measure) {
        UUID file = cases.open(kind, id).orElseThrow();
        cases.claim(operator, file);
        cases.decide(operator, file, new Ruling(measure, Rule.ABUSE, null, "괴롭히지 않아요."));
    }

    private void undo(String kind, String id) {
        UUID file = jdbc.sql("SELECT id FROM case_file WHERE kind = ? AND thing = ?")
                .params(List.of(kind, id))
                .query(UUID.class)
                .single();
        cases.undo(operator, file, "다시 봤어요");
    }
}
