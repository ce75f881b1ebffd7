package dev.madang.review;

import static dev.madang.rental.ReservationStatus.RETURNED;
import static dev.madang.review.Opinions.GOOD;
import static dev.madang.review.Opinions.opinion;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.review.domain.Reviewing;
import dev.madang.review.domain.ShownReviews;
import dev.madang.test.Browser;
import dev.madang.test.CompletedRentals;
import dev.madang.test.Gear;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.MadangTest;
import dev.madang.test.Multipart;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import dev.madang.test.Statements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class ReviewPagesTest {

    @Autowired
    Reviewing reviewing;

    @Autowired
    Gear gear;

    @Autowired
    Lending lending;

    @Autowired
    CompletedRentals rentals;

    @Autowired
    People people;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    CurrentMember host;
    CurrentMember guest;
    Browser hosts;
    Browser guests;
    Browser stranger;
    UUID tent;

    @BeforeEach
    void lendATent() {
        Lent lent = lending.lend(terms -> terms.title("돔텐트"));
        host = lent.host();
        guest = lent.guest();
        hosts = lent.hosts();
        guests = lent.guests();
        tent = lent.listing();
        stranger = people.stranger();
    }

    @Test
    void theReservationLeadsToTheReviewAndShowsBothInTheEnd() {
        String page = "/reservations/" + rentals.completed(tent, guest.id());
        assertThat(guests.get(page).html().select("a[href=" + page + "/review]").text())
                .isEqualTo("후기 쓰기");
        Page form = guests.get(page + "/review");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text("h1")).isEqualTo("빌려 쓴 장비는 어땠나요?");
        assertThat(form.html().select("fieldset input[type=radio][name=stars]")).hasSize(5);
        Page kept = guests.post(page + "/review", "stars", "4", "text", GOOD);
        assertThat(kept.status()).isEqualTo(303);
        assertThat(kept.location()).isEqualTo(page + "?notice=review-written");
        assertThat(guests.follow(kept).text("main")).contains("후기를 썼어요", GOOD);
        assertThat(hosts.get(page).text("main")).contains("어땠는지 들려주세요").doesNotContain(GOOD);
        Page answered = hosts.post(page + "/review", "stars", "5", "text", "약속을 잘 지키고 깨끗하게 돌려주신 손님이에요.");
        assertThat(answered.location()).isEqualTo(page + "?notice=review-shown");
        assertThat(hosts.get(page).text("main")).contains("서로의 후기", GOOD, "깨끗하게 돌려주신");
        assertThat(guests.get(page + "/review").status()).isEqualTo(409);
        assertThat(guests.get(page + "/review").text("main")).contains("이미 공개되어");
    }

    @Test
    void theHomePageAsksForItUntilItIsWritten() {
        String review = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        for (Browser browser : List.of(guests, hosts)) {
            assertThat(browser.get("/")
                            .html()
                            .select(".todo a[href=" + review + "]")
                            .text())
                    .startsWith("‘돔텐트’ 후기를 ");
        }
        guests.post(review, "stars", "5", "text", GOOD);
        assertThat(guests.get("/").html().select(".todo")).isEmpty();
        clock.advance(Duration.ofDays(14));
        assertThat(hosts.get("/").html().select(".todo")).isEmpty();
    }

    @Test
    void whatIsHiddenIsNowhereToBeFound() {
        UUID rental = rentals.completed(tent, guest.id());
        reviewing.write(rental, guest.id(), opinion(2));
        for (Browser browser : List.of(stranger, hosts)) {
            assertThat(browser.get("/listings/" + tent).body()).doesNotContain(GOOD);
            assertThat(browser.get("/listings/" + tent + "/reviews").body()).doesNotContain(GOOD);
            assertThat(browser.get("/members/" + host.id()).body()).doesNotContain(GOOD);
        }
        assertThat(hosts.get("/reservations/" + rental).body()).doesNotContain(GOOD);
        assertThat(stranger.get("/listings/" + tent).text("#reviews")).contains("아직 후기가 없어요");
    }

    @Test
    void itCanBeSaidDifferentlyWhileItIsHidden() {
        String form = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        guests.post(form, "stars", "2", "text", GOOD);
        Page again = guests.get(form);
        assertThat(again.html().selectFirst("input[name=stars][checked]").val()).isEqualTo("2");
        assertThat(again.text("textarea")).isEqualTo(GOOD);
        String version = again.html().selectFirst("input[name=version]").val();
        Page changed = guests.post(form, "stars", "5", "text", GOOD + " 다시 생각해 봤어요.", "version", version);
        assertThat(changed.location()).endsWith("?notice=review-changed");
        Page stale = guests.post(form, "stars", "1", "text", "처음 화면에서 늦게 보낸 글이에요. 그대로 있어야 해요.", "version", version);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("textarea")).startsWith("처음 화면에서 늦게");
        String current = stale.html().selectFirst("input[name=version]").val();
        assertThat(guests.post(form, "stars", "1", "text", stale.text("textarea"), "version", current)
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "다섯", "1e0", "-1"})
    void starsThatAreNoneAreRefusedAndTheTextStays(String stars) {
        String form = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        Page refused = guests.post(form, "stars", stars, "text", GOOD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#stars-error")).contains("하나에서 다섯 개까지");
        assertThat(refused.text("textarea")).isEqualTo(GOOD);
    }

    @Test
    void aTextHasTwentyToAThousandCharactersThatCanBeRead() {
        String form = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        assertThat(refusal(form, "좋아요")).contains("20자부터", "지금은 3자");
        assertThat(refusal(form, "⛺".repeat(19) + "   ")).contains("지금은 19자");
        assertThat(refusal(form, "가".repeat(1001))).contains("1,000자까지", "1,001자");
        assertThat(refusal(form, GOOD + "\u0000")).contains("읽을 수 없는 글자");
        assertThat(refusal(form, "🏕️".repeat(501))).contains("1,000자까지");
        assertThat(guests.post(form, "stars", "5", "text", "🏕".repeat(1000)).status())
                .isEqualTo(303);
    }

    @Test
    void everyoneElseFindsNothing() {
        UUID rental = rentals.completed(tent, guest.id());
        Browser other = people.browserOf(people.member("남"));
        assertThat(other.get("/reservations/" + rental + "/review").status()).isEqualTo(404);
        assertThat(other.post("/reservations/" + rental + "/review", "stars", "5", "text", GOOD)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/reservations/" + rental + "/review").location())
                .startsWith("/sign-in");
        assertThat(people.browserOf(people.admin())
                        .post("/reservations/" + rental + "/review", "stars", "5", "text", GOOD)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tooEarlyTooLateAndTwiceAreSaidAndNothingTypedIsLost() {
        String early = "/reservations/"
                + gear.booking(tent, guest.id()).status(RETURNED).write() + "/review";
        assertThat(guests.get(early).status()).isEqualTo(409);
        assertConflict(guests.post(early, "stars", "5", "text", GOOD), "아직 대여가 끝나지 않았어요");
        String twice = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        guests.post(twice, "stars", "3", "text", GOOD);
        Page second = guests.post(twice, "stars", "4", "text", GOOD + " 두 번째");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("[role=alert]")).contains("이미 후기를 썼어요");
        assertThat(second.text("textarea")).endsWith("두 번째");
        String late = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        clock.advance(Duration.ofDays(14));
        assertConflict(guests.post(late, "stars", "5", "text", GOOD), "14일이 지났어요");
    }

    @Test
    void photosAreKeptWhileTheTextIsMendedAndAreShown() throws Exception {
        UUID rental = rentals.completed(tent, guest.id());
        String form = "/reservations/" + rental + "/review";
        var upload = new Multipart()
                .fields("stars", "5", "text", "짧아요")
                .photo(Pictures.jpeg(800, 600))
                .photo("이건 사진이 아니에요".getBytes())
                .photo(Pictures.jpeg(640, 480));
        Page refused = guests.post(form, upload.contentType(), upload.body());
        assertThat(refused.status()).isEqualTo(422);
        List<String> photos = refused.html().select("input[name=kept][checked]").eachAttr("value");
        assertThat(photos).hasSize(2);
        assertThat(refused.text(".form-error")).contains("IMG_0001.jpg");
        Page kept = guests.post(form, "stars", "5", "text", GOOD, "kept", photos.get(0), "kept", photos.get(1));
        assertThat(kept.status()).isEqualTo(303);
        reviewing.write(rental, host.id(), opinion(5));
        assertThat(stranger.get("/listings/" + tent)
                        .html()
                        .select("#reviews .review-photos img")
                        .eachAttr("src"))
                .containsExactly("/media/" + photos.get(0) + "/card", "/media/" + photos.get(1) + "/card");
        Page another = hosts.post(
                "/reservations/" + rentals.completed(tent, guest.id()) + "/review",
                "stars",
                "5",
                "text",
                GOOD,
                "kept",
                photos.get(0));
        assertThat(another.status()).isEqualTo(404);
    }

    @Test
    void aPhotoThatIsNoneOfTheWritersIsNotThere() {
        String form = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        for (String forged : List.of("no-id", UUID.randomUUID().toString())) {
            assertThat(guests.post(form, "stars", "5", "text", GOOD, "kept", forged)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void fivePhotosAreEnough() throws Exception {
        String form = "/reservations/" + rentals.completed(tent, guest.id()) + "/review";
        var upload = new Multipart().fields("stars", "5", "text", GOOD);
        for (int i = 0; i < 6; i++) {
            upload.photo(Pictures.jpeg(640, 480));
        }
        Page refused = guests.post(form, upload.contentType(), upload.body());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("input[name=kept]")).hasSize(5);
        assertThat(refused.text(".form-error")).contains("5장까지");
        assertThat(refused.text("textarea")).isEqualTo(GOOD);
    }

    @Test
    void aListingShowsWhatItsGuestsSay() {
        review(5);
        review(3);
        review(4);
        Page page = stranger.get("/listings/" + tent);
        assertThat(page.text(".listing-head .stars")).isEqualTo("별점4.0 (3)");
        assertThat(page.text("#reviews h2")).isEqualTo("후기 3개");
        assertThat(page.text(".review-average")).isEqualTo("4.0");
        assertThat(page.html().select(".review-spread progress").eachAttr("value"))
                .containsExactly("1", "1", "1", "0", "0");
        assertThat(page.html().select(".review")).hasSize(3);
        assertThat(page.html().select(".review .star-row").first().attr("aria-label"))
                .isEqualTo("별 다섯 개 중 4개");
        rentals.settle(tent);
        assertThat(statements.during(() -> stranger.get("/listings/" + tent))).hasSizeLessThanOrEqualTo(7);
        assertThat(statements.during(() -> stranger.get("/listings/" + tent + "/reviews")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "highest", "lowest"})
    void everyReviewIsOnOnePageInEveryOrderForwardsAndBack(String sort) {
        for (int i = 0; i < 2 * ShownReviews.ROWS + 2; i++) {
            review(1 + i % 5);
        }
        List<String> ids = new ArrayList<>();
        List<Integer> stars = new ArrayList<>();
        String first = "/listings/" + tent + "/reviews?sort=" + sort;
        String next = first;
        String last = next;
        while (next != null) {
            last = next;
            Page page = stranger.get(next);
            assertThat(page.status()).isEqualTo(200);
            ids.addAll(page.html().select(".review-list > li").eachAttr("id"));
            page.html()
                    .select(".review .star-row")
                    .forEach(row -> stars.add(row.select(".full").size()));
            next = href(page, "next");
        }
        assertThat(ids).hasSize(2 * ShownReviews.ROWS + 2).hasSize(new HashSet<>(ids).size());
        if (!sort.equals("newest")) {
            assertThat(stars).isSortedAccordingTo((one, other) -> sort.equals("highest") ? other - one : one - other);
        }
        Page back = stranger.get(href(stranger.get(href(stranger.get(last), "prev")), "prev"));
        assertThat(back.html().select(".review-list > li").eachAttr("id"))
                .containsExactlyElementsOf(ids.subList(0, ShownReviews.ROWS));
        assertThat(href(back, "prev")).isNull();
        Page part = stranger.getAsHtmx(first);
        assertThat(part.body()).doesNotContain("<html");
        assertThat(part.html().select("section#reviews")).hasSize(1);
    }

    @Test
    void addressesThatMakeNoSenseShowTheBeginning() {
        review(5);
        for (String query :
                List.of("sort=best", "after=nonsense", "after=1_2_3", "before=9_+999999999-01-01T00:00:00Z_x")) {
            Page page = stranger.get("/listings/" + tent + "/reviews?" + query);
            assertThat(page.status()).as(query).isEqualTo(200);
            assertThat(page.html().select(".review")).as(query).hasSize(1);
        }
        assertThat(stranger.get("/listings/" + UUID.randomUUID() + "/reviews").status())
                .isEqualTo(404);
        UUID draft = gear.listing(host.id()).draft();
        assertThat(stranger.get("/listings/" + draft + "/reviews").status()).isEqualTo(404);
        assertThat(hosts.get("/listings/" + draft + "/reviews").status()).isEqualTo(200);
    }

    @Test
    void aMemberIsShownAsHostAndAsGuest() {
        UUID rental = rentals.completed(tent, guest.id());
        reviewing.write(rental, guest.id(), opinion(4));
        reviewing.write(rental, host.id(), opinion(5));
        Page asHost = stranger.get("/members/" + host.id());
        assertThat(asHost.text("#reviews")).contains("바다손님", "돔텐트", "호스트로서");
        assertThat(asHost.text(".member-facts")).isEqualTo("빌려준 횟수 1번");
        Page asGuest = stranger.get("/members/" + guest.id());
        assertThat(asGuest.text("#reviews")).contains("하늘이웃", "손님으로서");
        assertThat(asGuest.text(".member-facts")).isEqualTo("빌린 횟수 1번");
        Page other = stranger.get("/members/" + guest.id() + "/reviews?by=guests");
        assertThat(other.text("h1")).isEqualTo("바다손님 후기");
        assertThat(other.text("#reviews")).contains("아직 후기가 없어요");
        assertThat(stranger.getAsHtmx("/members/" + guest.id() + "/reviews?by=hosts")
                        .html()
                        .select(".review"))
                .hasSize(1);
    }

    @Test
    void theHostRepliesOnce() {
        review(3);
        Page page = hosts.get("/listings/" + tent);
        String reply = page.html().selectFirst(".review a[href$=/reply]").attr("href");
        assertThat(stranger.get("/listings/" + tent).html().select("a[href$=/reply]"))
                .isEmpty();
        assertThat(hosts.get(reply).html().select("textarea[name=text]")).hasSize(1);
        assertThat(hosts.post(reply, "text", " ").status()).isEqualTo(422);
        Page tooLong = hosts.post(reply, "text", "아".repeat(501));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text("textarea")).hasSize(501);
        Page kept = hosts.post(reply, "text", "다음에는 팩을 더 챙겨 드릴게요.");
        assertThat(kept.location()).isEqualTo("/listings/" + tent + "?notice=review-replied");
        assertThat(stranger.get("/listings/" + tent).text(".review-reply")).contains("팩을 더 챙겨");
        Page twice = hosts.post(reply, "text", "한 번 더 답해요.");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text("[role=alert]")).contains("이미 답글을 달았어요");
        assertThat(twice.text("textarea")).isEqualTo("한 번 더 답해요.");
    }

    @Test
    void nobodyElseReplies() {
        UUID rental = review(3);
        String reply = "/reviews/" + reviewOf(rental, "GUEST") + "/reply";
        Page refused = guests.post(reply, "text", "제가 대신 답할게요.");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main")).contains("이 장비의 호스트만");
        assertThat(guests.get(reply).status()).isEqualTo(403);
        assertThat(guests.post("/reviews/" + reviewOf(rental, "HOST") + "/reply", "text", "답글")
                        .status())
                .isEqualTo(404);
        UUID hidden = rentals.completed(tent, guest.id());
        reviewing.write(hidden, guest.id(), opinion(1));
        assertThat(hosts.post("/reviews/" + reviewOf(hidden, "GUEST") + "/reply", "text", "답글")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReplyByHtmxChangesTheReviewInPlace() {
        String reply = "/reviews/" + reviewOf(review(3), "GUEST") + "/reply";
        assertThat(hosts.getAsHtmx(reply).html().select("form[hx-post=" + reply + "]"))
                .hasSize(1);
        Page replied = hosts.postAsHtmx(reply, "text", "고맙습니다. 또 오세요!");
        assertThat(replied.status()).isEqualTo(200);
        assertThat(replied.body()).doesNotContain("<html");
        assertThat(replied.text(".review-reply")).contains("또 오세요");
    }

    @Test
    void allPagesAreCompleteInEnglish() {
        UUID kayak = gear.listing(people.member("Alex").id())
                .title("Kayak")
                .description("Dry.")
                .publish();
        CurrentMember kim = people.member("Kim");
        Browser kims = people.browserOf(kim).with("Accept-Language", "en");
        String page = "/reservations/" + rentals.completed(kayak, kim.id());
        assertThat(kims.get(page + "/review").text("main"))
                .doesNotContainPattern("[가-힣]")
                .doesNotContain("??");
        assertThat(kims.post(page + "/review", "stars", "", "text", "Short").text("main"))
                .doesNotContainPattern("[가-힣]");
        kims.post(page + "/review", "stars", "4", "text", "Clean, dry and just as described. Thanks!");
        assertThat(kims.get(page).text("section[aria-labelledby=reviews-heading]"))
                .contains("Your review is written")
                .doesNotContainPattern("[가-힣]");
        clock.advance(Duration.ofDays(14));
        assertThat(kims.get(page).text("section[aria-labelledby=reviews-heading]"))
                .doesNotContainPattern("[가-힣]");
        assertThat(kims.get("/members/" + kim.id()).text("main")).doesNotContainPattern("[가-힣]");
        assertThat(kims.get("/listings/" + kayak + "/reviews").text("main")).doesNotContainPattern("[가-힣]");
    }

    /** A rental after which both have written. */
    private UUID review(int stars) {
        UUID rental = rentals.completed(tent, guest.id());
        reviewing.write(rental, guest.id(), opinion(stars));
        reviewing.write(rental, host.id(), opinion(5));
        return rental;
    }

    private UUID reviewOf(UUID rental, String side) {
        return jdbc.sql("SELECT id FROM review WHERE reservation_id = ? AND side = ?")
                .params(rental, side)
                .query(UUID.class)
                .single();
    }

    private String refusal(String form, String text) {
        Page refused = guests.post(form, "stars", "5", "text", text);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().selectFirst("input[name=stars][checked]").val())
                .isEqualTo("5");
        return refused.text("#text-error");
    }

    private static void assertConflict(Page page, String sentence) {
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text("[role=alert]")).contains(sentence);
        assertThat(page.text("textarea")).isEqualTo(GOOD);
    }

    private static String href(Page page, String rel) {
        var link = page.html().selectFirst(".reviews a[rel=" + rel + "]");
        return link == null ? null : link.attr("href");
    }
}
