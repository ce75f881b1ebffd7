package dev.madang.rental.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Questions under a listing and what its host says to them. */
@MadangTest
class QuestionsTest {

    static final String ASKED = "팩은 모두 몇 개 들어 있나요?";

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    CurrentMember host;
    CurrentMember asker;
    Browser hosts;
    Browser askers;
    UUID tent;

    @BeforeEach
    void lendATent() {
        host = people.member("하늘이웃");
        asker = people.member("궁금이");
        hosts = people.browserOf(host);
        askers = people.browserOf(asker);
        tent = gear.listing(host.id()).title("돔텐트 <4인용>").photos(1).publish();
    }

    @Test
    void whoeverIsSignedInAsksAndEverybodyReads() {
        Page answer = ask(ASKED);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/listings/" + tent + "?notice=question-asked#questions");
        Page page = people.stranger().get("/listings/" + tent);
        assertThat(page.text("#questions")).contains(ASKED, "궁금이");
        assertThat(page.html().select("#questions form")).isEmpty();
        assertThat(page.html().select("#questions a[href^=/sign-in]").attr("href"))
                .isEqualTo("/sign-in?continue=/listings/" + tent + "/questions");
    }

    @Test
    void theHostAnswersAndMayPutItOtherwise() {
        ask(ASKED);
        UUID question = onlyQuestion();
        assertThat(answer(hosts, question, "열두 개예요.").location())
                .isEqualTo("/listings/" + tent + "?notice=question-answered#questions");
        assertThat(shown()).contains("열두 개예요.").doesNotContain("고침");
        answer(hosts, question, "열두 개예요.");
        assertThat(shown()).doesNotContain("고침");
        answer(hosts, question, "열네 개예요. 두 개 더 샀어요.");
        assertThat(shown()).contains("열네 개예요.", "고침").doesNotContain("열두 개");
    }

    @Test
    void onlyTheHostAnswersAndNobodyAsksAboutTheirOwn() {
        ask(ASKED);
        assertThat(answer(askers, onlyQuestion(), "제가 알아요.").status()).isEqualTo(404);
        Page own = hosts.post("/listings/" + tent + "/questions", "text", ASKED);
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.text("main")).doesNotContain("질문 남기기");
        assertThat(hosts.get("/listings/" + tent).html().select(".question-form"))
                .isEmpty();
        assertThat(people.stranger()
                        .post("/listings/" + tent + "/questions", "text", ASKED)
                        .location())
                .startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "짧아요", "         짧아요        ", "쓸 수 없는 글자가\u0007 섞인 질문이에요"})
    void whatCannotBeAskedComesBackAsItWasTyped(String typed) {
        Page refused = ask(typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().selectFirst("#question-text").wholeText()).isEqualTo(typed);
        assertThat(refused.html().selectFirst("#question-text").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(refused.text("#question-error")).isNotBlank();
        assertThat(people.stranger().get("/listings/" + tent).text("#questions"))
                .contains("아직 질문이 없어요");
    }

    @Test
    void fiveHundredCharactersAreEnough() {
        assertThat(ask("가".repeat(500)).status()).isEqualTo(303);
        Page refused = ask("나".repeat(501));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#question-error")).contains("500자까지");
        assertThat(ask("👨‍👩‍👧".repeat(100)).status()).isEqualTo(303);
    }

    @Test
    void anAnswerThatCannotBeKeptComesBackAtItsQuestion() {
        ask(ASKED);
        UUID question = onlyQuestion();
        Page refused = answer(hosts, question, "네");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().selectFirst("#answer-" + question).wholeText())
                .isEqualTo("네");
        assertThat(refused.html()
                        .selectFirst("#question-" + question + " details")
                        .hasAttr("open"))
                .isTrue();
        assertThat(refused.text("#answer-error-" + question)).contains("2자 이상");
    }

    @Test
    void htmxGetsTheSectionInPlace() {
        Page done = askers.postAsHtmx("/listings/" + tent + "/questions", "text", ASKED);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).doesNotContain("<html");
        assertThat(done.text("[role=status]")).contains("질문을 남겼어요");
        assertThat(done.html().selectFirst("#question-text").wholeText()).isEmpty();
        Page refused = askers.postAsHtmx("/listings/" + tent + "/questions", "text", "뭐");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.text("#questions")).contains(ASKED);
    }

    @Test
    void theSameQuestionSentTwiceIsOne() {
        ask(ASKED);
        ask("  " + ASKED + "\r\n");
        assertThat(people.stranger().get("/listings/" + tent).html().select(".question-list > li"))
                .hasSize(1);
    }

    @Test
    void whoAsksOnAndOnIsAskedToWait() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("질문 번호 " + i + "번을 여쭤봐요.").status()).isEqualTo(303);
        }
        Page refused = ask("하나만 더 여쭤봐도 될까요?");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(refused.html().selectFirst("#question-text").wholeText()).isEqualTo("하나만 더 여쭤봐도 될까요?");
        assertThat(refused.text("#question-error")).contains("뒤에 다시");
    }

    @Test
    void questionsArePagedByAKeyThatStays() {
        for (int i = 10; i < 22; i++) {
            ask("질문 번호 " + i + "번을 여쭤봐요.");
        }
        Page first = people.stranger().get("/listings/" + tent);
        assertThat(first.html().select(".question-list > li")).hasSize(10);
        assertThat(first.text(".question-list > li")).contains("21번");
        String next = first.html().selectFirst("#questions a[rel=next]").attr("href");
        askers.post("/listings/" + tent + "/questions", "text", "그 사이에 올라온 질문이에요.");
        Page second = people.stranger().get(next);
        assertThat(second.html().select(".question-list > li")).hasSize(2);
        assertThat(second.text("#questions")).contains("11번", "10번").doesNotContain("12번");
        assertThat(people.stranger().getAsHtmx(next).body()).doesNotContain("<html");
    }

    @Test
    void theAskerRemovesTheirQuestionAndTheHostOneThatIsNotAnswered() {
        ask(ASKED);
        UUID first = onlyQuestion();
        assertThat(askers.get("/listings/" + tent).html().select("dialog#remove-" + first))
                .hasSize(1);
        assertThat(remove(people.browserOf(people.member("남")), first).status()).isEqualTo(404);
        assertThat(remove(hosts, first).location())
                .isEqualTo("/listings/" + tent + "?notice=question-removed#questions");
        assertThat(remove(hosts, first).status()).isEqualTo(404);

        ask(ASKED);
        UUID second = onlyQuestion();
        answer(hosts, second, "열두 개예요.");
        assertThat(hosts.get("/listings/" + tent).html().select("dialog[id^=remove-]"))
                .isEmpty();
        Page refused = remove(hosts, second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main")).contains("이미 답한 질문");
        assertThat(remove(askers, second).status()).isEqualTo(303);
        assertThat(shown()).contains("아직 질문이 없어요");
    }

    @Test
    void aQuestionOfAnotherListingIsNotFound() {
        ask(ASKED);
        UUID question = onlyQuestion();
        UUID other = gear.listing(host.id()).publish();
        assertThat(hosts.post("/listings/" + other + "/questions/" + question + "/answer", "answer", "여기요")
                        .status())
                .isEqualTo(404);
        assertThat(askers.post("/listings/" + other + "/questions/" + question + "/removal")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeSeenCannotBeAskedAbout() {
        UUID draft = gear.listing(host.id()).draft();
        UUID gone = gear.listing(host.id()).delete();
        assertThat(askers.post("/listings/" + draft + "/questions", "text", ASKED)
                        .status())
                .isEqualTo(404);
        assertThat(askers.get("/listings/" + draft + "/questions").status()).isEqualTo(404);
        assertThat(hosts.get("/listings/" + draft + "/questions").status()).isEqualTo(200);
        assertThat(askers.get("/listings/" + gone + "/questions").status()).isEqualTo(410);
    }

    @Test
    void whatIsWrittenStaysText() {
        ask("<script>alert(1)</script> 이건 어떻게 보이나요?");
        Page page = people.stranger().get("/listings/" + tent);
        assertThat(page.text("#questions")).contains("<script>alert(1)</script>");
        assertThat(page.html().select("#questions script")).isEmpty();
    }

    @Test
    void theHostIsWrittenToAndThenTheAskerOnceEachInTheirLanguage() {
        people.speaksEnglish(asker);
        ask(ASKED);
        Letter toHost = letterTo(host);
        assertThat(toHost.subject()).isEqualTo("‘돔텐트 <4인용>’에 질문이 왔어요");
        assertThat(toHost.text()).contains("하늘이웃님", ASKED);
        assertThat(toHost.link()).endsWith("/listings/" + tent + "#questions");

        UUID question = onlyQuestion();
        answer(hosts, question, "열두 개예요.");
        Letter toAsker = letterTo(asker);
        assertThat(toAsker.subject()).isEqualTo("Your question about “돔텐트 <4인용>” was answered");
        assertThat(toAsker.text()).contains(ASKED, "열두 개예요.");

        answer(hosts, question, "열네 개예요.");
        publish(new QuestionAsked(question, tent, asker.id(), host.id()));
        publish(new QuestionAnswered(question, tent, asker.id(), host.id()));
        await().until(() -> undelivered(question) == 0);
        assertThat(told(question)).isEqualTo(2);
        assertThat(mailbox.lettersTo(host.email())).hasSize(1);
        assertThat(mailbox.lettersTo(asker.email())).hasSize(1);
    }

    @Test
    void thePageStaysWithinItsStatements() {
        ask(ASKED);
        letterTo(host);
        await().untilAsserted(() ->
                assertThat(statements.during(QuestionsTest::pause)).isEmpty());
        assertThat(statements.during(() -> people.stranger().get("/listings/" + tent)))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(statements.during(() -> people.stranger().get("/listings/" + tent + "/questions")))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void thePageIsCompleteInEnglish() {
        UUID kayak = gear.listing(people.member("Alex").id()).title("Kayak").publish();
        Browser english = people.browserOf(people.member("Sam")).with("Accept-Language", "en");
        english.post("/listings/" + kayak + "/questions", "text", "How heavy is it, please?");
        assertThat(english.get("/listings/" + kayak + "/questions").text("main"))
                .contains("How heavy")
                .doesNotContainPattern("[가-힣]");
        assertThat(english.post("/listings/" + kayak + "/questions", "text", "?")
                        .text("main"))
                .doesNotContainPattern("[가-힣]");
    }

    /** Until what was asked is told and noted as told. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Page ask(String text) {
        return askers.post("/listings/" + tent + "/questions", "text", text);
    }

    private Page answer(Browser browser, UUID question, String text) {
        return browser.post("/listings/" + tent + "/questions/" + question + "/answer", "answer", text);
    }

    private Page remove(Browser browser, UUID question) {
        return browser.post("/listings/" + tent + "/questions/" + question + "/removal");
    }

    private String shown() {
        return people.stranger().get("/listings/" + tent).text("#questions");
    }

    private UUID onlyQuestion() {
        return jdbc.sql("SELECT id FROM listing_question WHERE listing_id = ?")
                .param(tent)
                .query(UUID.class)
                .single();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private int undelivered(UUID question) {
        return jdbc.sql(
                        "SELECT count(*) FROM event_publication WHERE serialized_event LIKE ? AND completion_date IS NULL")
                .param("%" + question + "%")
                .query(Integer.class)
                .single();
    }

    private int told(UUID question) {
        return jdbc.sql("SELECT count(*) FROM notification WHERE source LIKE ?")
                .param("question:" + question + ":%")
                .query(Integer.class)
                .single();
    }

    private Letter letterTo(CurrentMember member) {
        await().until(() -> !mailbox.lettersTo(member.email()).isEmpty());
        return mailbox.lettersTo(member.email()).getFirst();
    }
}
