package dev.madang.member.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.media.Photos;
import dev.madang.member.Suspensions;
import dev.madang.platform.privacy.PersonalData;
import dev.madang.platform.privacy.PersonalTable;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.storage.Storage;
import dev.madang.rental.ReservationStatus;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A member asks for all that is kept of them, is told when it is ready, and alone can take it for a week. */
@MadangTest
class DataCopyTest {

    /** Tables that know members by an id, and whose rows are told by others, are secrets, or are no member's own. */
    private static final Set<String> EXCUSED = Set.of(
            // Told with what they belong to: sanctions, passes, statements, reservations, orders.
            "appeal",
            "pass_aside",
            "settlement_record",
            "review_exchange",
            "sale_share",
            // What was reported of them, by others, and what clubs decided about them.
            "case_file",
            "club_log",
            "club_removal",
            // Secrets, and addresses that open something for whoever has them.
            "mail_link",
            // Written of who is erased, who can ask for nothing any more.
            "barred_identity",
            "recovery_code",
            "second_factor",
            "host_calendar_feed",
            "member_calendar_feed",
            // A switch that stands on its page, a reminder that was sent, and this very file.
            "chat_without_receipts",
            "hidden_presence",
            "recent_search_off",
            "reminder",
            "data_copy",
            // What operators did in their work.
            "case_claim",
            "case_note",
            "decision",
            "inquiry_claim",
            "model_switched_off",
            "operator_refund",
            "payment_look",
            "payout_file",
            "settlement_month",
            "settlement_run",
            "word_rule");

    @Autowired
    DataCopyMaker maker;

    @Autowired
    List<PersonalData> nouns;

    @Autowired
    MessageSource messages;

    @Autowired
    Storage storage;

    @Autowired
    Suspensions suspensions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Photos photos;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFileHoldsTheirWordsTheirPhotosAndNothingOfOthers() throws IOException {
        CurrentMember member = people.member("자료 이웃");
        CurrentMember other = people.member("다른 이웃");
        UUID photo =
                photos.storeDrawn(member.id(), "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>", 4, 3);
        Browser browser = people.browserOf(member);
        browser.post("/me", "nickname", "자료 이웃", "introduction", "<b>캠핑</b>을 좋아해요", "region", "", "language", "ko");
        UUID tent = gear.listing(other.id()).publish();
        browser.post("/listings/" + tent + "/questions", "text", "제 질문이에요. 팩도 있나요?");
        people.browserOf(other)
                .post("/me", "nickname", "다른 이웃", "introduction", "남의 소개글", "region", "", "language", "ko");
        gear.booking(tent, member.id()).status(ReservationStatus.COMPLETED).write();

        assertThat(browser.get("/me/data").text("main")).contains("내 자료 준비하기");
        assertThat(browser.post("/me/data").location()).isEqualTo("/me/data?notice=data-asked");
        assertThat(browser.get("/me/data").text("#making")).contains("준비하고 있어요");
        browser.post("/me/data");
        assertThat(count(member)).isEqualTo(1);
        assertThat(maker.makeAll().failed()).isZero();

        assertThat(people.browserOf(member).get("/notifications").text("main")).contains("내 자료가 준비됐어요");
        Map<String, String> files = unpack(member);
        assertThat(files.keySet())
                .contains("index.html", "account.html", "questions.html", "sessions.csv", "photos/" + photo + ".svg");
        assertThat(files.get("account.html"))
                .contains(member.email(), "자료 이웃", "&lt;b&gt;캠핑&lt;/b&gt;을 좋아해요", "별명")
                .doesNotContain("<b>캠핑");
        assertThat(files.get("questions.html")).contains("제 질문이에요. 팩도 있나요?");
        assertThat(files.get("reservations.html")).contains("빌리는 쪽", "원");
        assertThat(String.join("", files.values())).doesNotContain(other.email(), "남의 소개글");
    }

    @Test
    void onlyTheyTakeItAndOnlyAfterProvingThatItIsThem() {
        CurrentMember member = people.member("확인 이웃");
        Browser browser = people.browserOf(member);
        browser.post("/me/data");
        maker.makeAll();
        String file = "/me/data/" + copy(member);

        assertThat(people.browserOf(people.member("남")).get(file).status()).isEqualTo(404);
        assertThat(people.stranger().get(file).location()).startsWith("/sign-in");
        assertThat(browser.get(file).location()).isEqualTo("/me/data?notice=data-proof");
        Page wrong = browser.post("/me/data/proof", "password", "not-my-password");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#password-error")).contains("비밀번호가 맞지 않아요");
        assertThat(browser.post("/me/data/proof", "password", People.PASSWORD).location())
                .isEqualTo("/me/data");
        assertThat(browser.get("/me/data").text("main")).contains("내려받기");
        assertThat(browser.get(file).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(11));
        assertThat(browser.get(file).status()).isEqualTo(303);
    }

    @Test
    void whoIsSuspendedTakesTheirsTooAndItIsGoneAfterAWeek() {
        CurrentMember member = people.member("멈춘 이웃");
        Browser before = people.browserOf(member);
        transaction.executeWithoutResult(
                status -> suspensions.set(member.id(), clock.instant().plus(Duration.ofDays(90))));
        // Whoever signs in before the old sessions have ended is signed out with them.
        await().untilAsserted(() -> assertThat(before.get("/me").status()).isEqualTo(303));
        Browser browser = people.stranger();
        browser.signIn(member.email(), People.PASSWORD);
        assertThat(browser.post("/me/data").location()).isEqualTo("/me/data?notice=data-asked");
        maker.makeAll();
        UUID copy = copy(member);
        assertThat(browser.get("/me/data/" + copy).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(7));
        browser.signIn(member.email(), People.PASSWORD);
        assertThat(browser.get("/me/data/" + copy).status()).isEqualTo(404);
        assertThat(maker.removeOld().moved()).isPositive();
        assertThat(storage.find("data-copies/" + copy + ".zip")).isEmpty();
        assertThat(count(member)).isZero();
    }

    @Test
    void whatADeadRunHadBegunIsBegunAgainAndGivenUpAfterThreeTimes() {
        CurrentMember member = people.member("끊긴 이웃");
        people.browserOf(member).post("/me/data");
        begun(member, 1);
        maker.makeAll();
        assertThat(status(member)).isEqualTo("READY");
        assertThat(people.browserOf(member).post("/me/data").location()).isEqualTo("/me/data?notice=data-asked");
        assertThat(count(member)).isEqualTo(2);
        begun(member, 3);
        maker.makeAll();
        assertThat(status(member)).isEqualTo("FAILED");
        assertThat(people.browserOf(member).get("/me/data").text("main")).contains("문제가 생겼어요");
    }

    @Test
    void theFileOfOneThatFailedAndOfWhoIsErasedGoesToo() {
        CurrentMember unlucky = people.member("불운한 이웃");
        people.browserOf(unlucky).post("/me/data");
        maker.makeAll();
        String key = "data-copies/" + copy(unlucky) + ".zip";
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE data_copy SET status = 'FAILED', bytes = NULL, expires_at = NULL WHERE member_id = ?")
                .param(unlucky.id())
                .update());
        maker.removeOld();
        assertThat(storage.find(key)).isPresent();
        clock.advance(Duration.ofDays(7));
        maker.removeOld();
        assertThat(storage.find(key)).isEmpty();
        assertThat(count(unlucky)).isZero();

        CurrentMember erased = people.member("지워진 이웃");
        people.browserOf(erased).post("/me/data");
        maker.makeAll();
        String theirs = "data-copies/" + copy(erased) + ".zip";
        transaction.executeWithoutResult(status -> nouns.stream()
                .flatMap(noun -> noun.erasures().stream())
                .filter(sql -> sql.contains("data_copy"))
                .forEach(sql ->
                        jdbc.sql(sql).param("members", new UUID[] {erased.id()}).update()));
        maker.removeOld();
        assertThat(storage.find(theirs)).isEmpty();
        assertThat(count(erased)).isZero();
    }

    /** Whoever brings a table of members tells them what is in it, or says here why not. */
    @Test
    void everyTableThatKnowsMembersIsToldOrExcused() {
        List<String> tables = jdbc.sql("""
                        SELECT DISTINCT c.conrelid::regclass::text FROM pg_constraint c
                        WHERE c.contype = 'f' AND c.confrelid = 'member'::regclass""").query(String.class).list();
        String told = nouns.stream()
                .flatMap(noun -> noun.tables().stream())
                .map(PersonalTable::sql)
                .collect(Collectors.joining("\n"));
        var untold = new TreeSet<>(tables);
        untold.removeIf(table -> told.matches("(?s).*\\b(FROM|JOIN) " + table + "\\b.*"));
        assertThat(untold).containsExactlyInAnyOrderElementsOf(EXCUSED);
    }

    @Test
    void everyTableAndEveryColumnIsCalledByAWordInBothLanguages() {
        var missing = new TreeSet<String>();
        for (PersonalData noun : nouns) {
            noun.tables()
                    .forEach(table -> keys(table).forEach(key -> {
                        if (messages.getMessage(key, null, "", Locale.KOREAN).isEmpty()
                                || messages.getMessage(key, null, "", Locale.ENGLISH)
                                        .isEmpty()) {
                            missing.add(key);
                        }
                    }));
        }
        assertThat(missing).isEmpty();
    }

    private List<String> keys(PersonalTable table) {
        return jdbc.sql(table.sql()).param("member", UUID.randomUUID()).query((ResultSetExtractor<List<String>>)
                rows -> {
                    var keys = new ArrayList<String>();
                    keys.add("data.table." + table.name());
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        keys.add("data.column." + rows.getMetaData().getColumnLabel(i));
                    }
                    return keys;
                });
    }

    private Map<String, String> unpack(CurrentMember member) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(storage.find("data-copies/" + copy(member) + ".zip")
                .orElseThrow()
                .getInputStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private UUID copy(CurrentMember member) {
        return jdbc.sql("SELECT id FROM data_copy WHERE member_id = ? ORDER BY id DESC LIMIT 1")
                .param(member.id())
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private String status(CurrentMember member) {
        return jdbc.sql("SELECT status FROM data_copy WHERE member_id = ? ORDER BY id DESC LIMIT 1")
                .param(member.id())
                .query(String.class)
                .single();
    }

    private void begun(CurrentMember member, int tries) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE data_copy SET status = 'MAKING', tries = ? WHERE member_id = ? AND status = 'ASKED'")
                .params(tries, member.id())
                .update());
    }

    private long count(CurrentMember member) {
        return jdbc.sql("SELECT count(*) FROM data_copy WHERE member_id = ?")
                .param(member.id())
                .query(Long.class)
                .single();
    }
}
