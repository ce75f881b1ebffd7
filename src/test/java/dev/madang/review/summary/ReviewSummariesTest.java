package dev.madang.review.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.assistant.FakeModel;
import dev.madang.moderation.Withholding;
import dev.madang.shared.DayPeriod;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

@MadangTest
class ReviewSummariesTest {

    static final String SAID = """
            {"sentences": [{"text": "배터리가 오래간다고 해요.", "satisfied": [1, 2, 3, 3, 77], "dissatisfied": [3, 4]},
            {"text": "http://evil.example 로 오세요 ://", "satisfied": [1], "dissatisfied": []},
            {"text": "아무도 하지 않은 말이에요.", "satisfied": [99], "dissatisfied": null}]}""";

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    CountedAspects counted;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JsonMapper json;

    @Autowired
    ReportableSummaries reportable;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    FakeModel model;
    List<ReviewSummaries> instances;
    UUID listing;
    int rentals;

    @BeforeEach
    void begin() {
        model = new FakeModel(application);
        instances = List.of(instance(), instance());
        listing = gear.listing(gear.host()).publish();
    }

    @AfterEach
    void end() {
        instances.forEach(ReviewSummaries::destroy);
        model.close();
    }

    private ReviewSummaries instance() {
        return new ReviewSummaries(jdbc, counted, new AskedSummary(model.assistant(), json), redis, json);
    }

    @Test
    void twoHundredReadersOfTwoInstancesCostOneCall() throws Exception {
        reviews(5);
        model.server().says(SAID);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ReviewSummary>> read = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                ReviewSummaries instance = instances.get(i % 2);
                read.add(
                        threads.submit(() -> instance.of(listing, Locale.KOREAN).orElseThrow()));
            }
            for (Future<ReviewSummary> one : read) {
                assertThat(one.get().statements()).isNotEmpty();
            }
        }
        ReviewSummary made = made();
        assertThat(model.server().asked()).hasSize(1);
        assertThat(made.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.satisfied()).hasSize(3);
            assertThat(statement.dissatisfied()).hasSize(1);
            assertThat(statement.text()).isEqualTo("배터리가 오래간다고 해요.");
        });
    }

    @Test
    void itIsGoneWithItsReviewsAndMadeAnew() {
        List<UUID> ids = reviews(6);
        model.server().says(SAID);
        instances.getFirst().of(listing, Locale.KOREAN);
        made();
        execute("UPDATE review SET withheld = true WHERE id = ?", ids.getFirst());
        ReviewSummary meanwhile =
                instances.getFirst().of(listing, Locale.KOREAN).orElseThrow();
        assertThat(meanwhile.toString()).doesNotContain(ids.getFirst().toString());
        ids.subList(1, 3).forEach(id -> execute("UPDATE review SET withheld = true WHERE id = ?", id));
        assertThat(instances.getFirst().of(listing, Locale.KOREAN)).isEmpty();
    }

    @Test
    void aModelThatFailsIsNotAskedByEveryReader() {
        reviews(5);
        model.server().says("no idea");
        instances.getFirst().of(listing, Locale.KOREAN);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> model.server().asked().size() == 2);
        assertThat(redis.hasKey("madang:review-summary:" + listing + ":ko:claimed"))
                .isTrue();
        for (int i = 0; i < 20; i++) {
            assertThat(instances
                            .getLast()
                            .of(listing, Locale.KOREAN)
                            .orElseThrow()
                            .simple())
                    .isTrue();
        }
        assertThat(model.server().asked()).hasSize(2);
    }

    @Test
    void thePageOfTheListingShowsItWithTheReviewsItStandsOn() {
        reviews(5);
        Page page = people.stranger().get("/listings/" + listing);
        assertThat(page.text(".review-said")).contains("배터리: 5명 중 5명이 만족했어요", "배터리가 오래가요", "간단 모드");
        UUID few = gear.listing(gear.host()).publish();
        assertThat(people.stranger().get("/listings/" + few).html().select(".review-said"))
                .isEmpty();
    }

    @Test
    void eachReviewItStandsOnIsOnThePageItLeadsTo() {
        List<UUID> ids = reviews(14);
        List<String> links = people.stranger()
                .get("/listings/" + listing)
                .html()
                .select(".review-said a")
                .eachAttr("href");
        assertThat(links).hasSizeGreaterThanOrEqualTo(14);
        for (UUID id : List.of(ids.getFirst(), ids.get(6), ids.getLast())) {
            String link = links.stream()
                    .filter(href -> href.endsWith("#review-" + id))
                    .findFirst()
                    .orElseThrow();
            assertThat(people.stranger()
                            .get(link.replaceFirst("#.*", ""))
                            .html()
                            .select("#review-" + id))
                    .hasSize(1);
        }
        assertThat(people.stranger()
                        .get("/listings/" + listing + "/reviews?review=" + UUID.randomUUID())
                        .html()
                        .select(".review-list > li"))
                .hasSize(6);
    }

    @Test
    void whatAModelWroteIsReportedAndWordsAreCountedInItsPlaceUntilItIsReleased() {
        reviews(5);
        Browser reader = people.browserOf(people.member("읽는이"));
        String form = "/reports/new?kind=review-summary&id=" + listing;
        assertThat(reader.get(form).status()).as("no model wrote anything").isEqualTo(410);
        model.server().says(SAID);
        instances.getFirst().of(listing, Locale.KOREAN);
        made();
        assertThat(reader.get(form).text("main")).contains("후기 요약", "배터리가 오래간다고 해요.");
        assertThat(reader.post(
                                "/reports",
                                "kind",
                                "review-summary",
                                "id",
                                listing.toString(),
                                "reason",
                                "misleading",
                                "text",
                                "그런 후기는 없어요")
                        .status())
                .isEqualTo(303);
        transaction.executeWithoutResult(status -> reportable.withhold(listing.toString(), Withholding.HIDDEN));
        assertThat(instances.getFirst().of(listing, Locale.KOREAN).orElseThrow().simple())
                .isTrue();
        transaction.executeWithoutResult(status -> reportable.release(listing.toString()));
        assertThat(instances.getFirst().of(listing, Locale.KOREAN).orElseThrow().simple())
                .isFalse();
    }

    private ReviewSummary made() {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> instances.getLast().of(listing, Locale.KOREAN).orElseThrow(),
                        summary -> !summary.simple());
    }

    private List<UUID> reviews(int many) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(review("배터리가 오래가요. " + i + "번째로 빌렸는데 <b>좋아요</b>."));
        }
        return ids.reversed();
    }

    private UUID review(String text) {
        UUID guest = people.member("후기쓴이").id();
        UUID reservation = gear.booking(listing, guest)
                .days(DayPeriod.ofDays(LocalDate.of(2026, 1, 1).plusDays(4 * rentals++), 2))
                .write();
        UUID host = jdbc.sql("SELECT host_id FROM listing WHERE id = ?")
                .param(listing)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        UUID id = UUID.randomUUID();
        execute(
                "INSERT INTO review_exchange (reservation_id, listing_id, guest_id, host_id, opened_at, closes_at, revealed_at)"
                        + " VALUES (?, ?, ?, ?, now(), now() + interval '7 days', now())",
                reservation,
                listing,
                guest,
                host);
        execute(
                "INSERT INTO review (id, reservation_id, side, author_id, about_id, listing_id, stars, text, written_at, shown_at)"
                        + " VALUES (?, ?, 'GUEST', ?, ?, ?, 5, ?, now(), clock_timestamp())",
                id,
                reservation,
                guest,
                host,
                listing,
                text);
        return id;
    }

    private void execute(String sql, Object... values) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(List.of(values)).update());
    }
}
