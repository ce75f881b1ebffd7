package dev.madang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.club.ClubHouse;
import dev.madang.platform.search.Keyboard;
import dev.madang.platform.search.Searched;
import dev.madang.platform.search.TypedWords;
import dev.madang.platform.search.WordPatterns;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {

    /** Nothing else in the tests is called so. */
    static final String NAME = "쿠쿠루삐뽀";

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    Statements statements;

    @Autowired
    PopularWords popular;

    @Autowired
    WordPatterns patterns;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RecentSearches recent;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID tent;
    String goods;

    @BeforeAll
    void offerSomethingOfSeveralKinds() {
        tent = gear.listing(gear.host()).title(NAME + " 텐트").publish();
        goods = put("/selling/products/new", NAME + " 응원봉");
        put("/selling/products/new", "다른 응원봉");
    }

    private String put(String form, String title) {
        Browser seller = people.browserOf(people.member("상인"));
        String action = seller.get(form).html().select("main form").attr("action");
        Page saved = seller.post(
                action,
                "title",
                title,
                "theme",
                "FOOTBALL",
                "team",
                "마포FC",
                "onSale",
                "true",
                "variants[0].name",
                "파랑",
                "variants[0].price",
                "19000",
                "variants[0].units",
                "7");
        assertThat(saved.status()).isEqualTo(303);
        return saved.location().replaceFirst("[?].*", "");
    }

    @Test
    void whatEveryModuleHasStandsOnOnePage() {
        Page page = search(NAME);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".tabs a").eachText()).containsExactly("장비1", "상품1");
        assertThat(page.html().select("article[data-listing-id]").eachAttr("data-listing-id"))
                .containsExactly(tent.toString());
        assertThat(page.html().select("main article a").eachAttr("href")).anyMatch(href -> href.startsWith(goods));
        assertThat(page.html().select("main .section-head a").eachAttr("href"))
                .satisfiesExactly(
                        gear -> assertThat(gear).startsWith("/listings?q="),
                        shop -> assertThat(shop).startsWith("/shop?q="));
    }

    @Test
    void allWordsMustBeThereInAnyOrder() {
        Page page = search("응원봉 " + NAME + " 마포fc");
        assertThat(page.html().select("main section article")).hasSize(1);
        assertThat(page.text("main")).contains("응원봉");
    }

    @ParameterizedTest
    @ValueSource(strings = {"없는물건일거예요", "%", "_", "' OR 1=1 --", "<b>", "\\", "ㅋㅋㅋㅋ쿠쿠"})
    void whatFindsNothingSaysSoAndKeepsTheWords(String words) {
        Page page = search(words);
        if (page.status() == 303) {
            assertThat(page.location()).startsWith("/listings");
            return;
        }
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("header input[name=q]").attr("value")).isEqualTo(words);
    }

    @Test
    void whereNothingHasAllWordsTheNearestIsShownAndSaidSo() {
        Page page = search(NAME + " 응원봉 분홍코끼리");
        assertThat(page.text("main [role=status]")).contains("모두에 맞는 것은 없어서");
        assertThat(page.html().select("main article a").eachAttr("href")).anyMatch(href -> href.startsWith(goods));
    }

    @Test
    void whatWasTypedWithTheOtherKeyboardIsFoundInEveryKindAndSaidSo() {
        Page meant = search(Keyboard.toLatin("응원봉"));
        assertThat(meant.text("main [role=status]")).contains("응원봉");
        assertThat(meant.html().select("main article a").eachAttr("href")).anyMatch(href -> href.startsWith(goods));
    }

    @Test
    void whatIsTypedIsCompletedAndMendedByNamesOfEveryModule() {
        String name = "뚝섬곰돌 달림이";
        ClubHouse.open().named(name).foundedBy(people.browserOf(people.member("모임장")));
        assertThat(search("뚝섬곰돌 모임").text("main")).as("all clubs are one").contains(name);
        assertThat(search("곰돌 종로").text("main")).as("by the region").contains(name);

        clock.advance(Duration.ofMinutes(2));
        assertThat(suggestions("뚝섬곰").select("li").eachAttr("data-value")).containsExactly(name);
        assertThat(suggestions("ㄷㄹㅇ").select("li").eachAttr("data-value")).contains(name);
        assertThat(suggestions("뚝섬곰").text()).contains("모임");
        assertThat(suggestions(NAME).select("li").eachAttr("data-value")).contains(NAME + " 텐트", NAME + " 응원봉");
        assertThat(suggestions("").select("li")).isEmpty();

        Page mended = search("뚝섬곰둘");
        assertThat(mended.text("main [role=status]")).contains("뚝섬곰돌");
        assertThat(mended.text("main")).contains(name);
    }

    private Element suggestions(String typed) {
        return people.stranger().get("/search/suggestions?q=" + encoded(typed)).html();
    }

    @Test
    void operatorsDecideWhatMeansTheSameAndWhatIsNotFound() {
        CurrentMember admin = people.admin();
        Browser operator = people.browserOf(admin);
        Page tried = operator.get("/admin/search/preview?kind=synonym&words=" + encoded("붕붕이막대, " + NAME + " 응원봉")
                + "&example=" + encoded("붕붕이막대"));
        assertThat(tried.text("main")).contains("지금: 찾은 것이 없어요", "정한 뒤: 상품 1");
        assertThat(search("붕붕이막대").html().select("main article")).isEmpty();
        assertThat(operator.post("/admin/search", "kind", "synonym", "words", "하나뿐")
                        .status())
                .isEqualTo(422);
        String rule = "붕붕이막대, " + NAME + " 응원봉";
        assertThat(operator.post("/admin/search", "kind", "synonym", "words", rule)
                        .status())
                .isEqualTo(303);
        assertThat(operator.post("/admin/search", "kind", "synonym", "words", rule)
                        .status())
                .isEqualTo(409);
        assertThat(search("붕붕이막대").html().select("main article")).hasSize(1);
        operator.post("/admin/search", "kind", "banned", "words", "붕붕이 막대");
        assertThat(search("붕붕이막대").html().select("main article")).isEmpty();
        operator.get("/admin/search")
                .html()
                .select("form[action$=/removal]")
                .eachAttr("action")
                .forEach(operator::post);
        assertThat(search("붕붕이막대").html().select("main article")).isEmpty();
        assertThat(people.audited(admin).text("main")).contains("붕붕이막대");
        assertThat(people.browserOf(people.member("아무개")).get("/admin/search").status())
                .isIn(403, 404);
    }

    @Test
    void whatIsBannedIsFoundNowhereAndTriedBefore() {
        Browser operator = people.browserOf(people.admin());
        Page tried =
                operator.get("/admin/search/preview?kind=banned&words=" + encoded(NAME) + "&example=" + encoded(NAME));
        assertThat(tried.text("main")).contains("지금: 장비 1", "정한 뒤: 찾은 것이 없어요");
        Page promoted = operator.get(
                "/admin/search/preview?kind=promoted&words=" + encoded(NAME) + "&example=" + encoded(NAME));
        assertThat(promoted.text("main")).contains("정한 뒤: 장비 1");
        operator.post("/admin/search", "kind", "banned", "words", NAME);
        try {
            for (String list : List.of("/search?q=", "/listings?q=", "/shop?q=")) {
                assertThat(people.stranger().get(list + encoded(NAME)).html().select("main article"))
                        .as(list)
                        .isEmpty();
            }
        } finally {
            operator.get("/admin/search")
                    .html()
                    .select("form[action$=/removal]")
                    .eachAttr("action")
                    .forEach(operator::post);
        }
        assertThat(search(NAME).html().select("main article")).isNotEmpty();
    }

    @Test
    void aRuleThatIsTooLongIsRefusedAtItsFieldAndKept() {
        String words = IntStream.range(0, 52).mapToObj(i -> "가" + i).collect(Collectors.joining(","));
        assertThat(words.length()).isLessThanOrEqualTo(200);
        Page refused = people.browserOf(people.admin()).post("/admin/search", "kind", "synonym", "words", words);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[name=words]").val()).startsWith("가0,가1");
        assertThat(refused.text("main")).contains("200자");
    }

    @Test
    void namesThatDifferBySpacesAreOne() {
        assertThat(people.browserOf(people.admin())
                        .post("/admin/search", "kind", "synonym", "words", "큰 텐트, 큰텐트")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "요가매트,요가 수업,false",
        "요가매트,요가 매트 6mm,true",
        "테니스라켓,테니스 레슨,false",
        "10인,10인치 태블릿,false",
        "10인,10인용 그늘막,true",
        "5리터,1.5리터 물병,false",
        "5리터,물통 5L,true"
    })
    void theDatabaseReadsPatternsAlike(String words, String text, boolean found) {
        assertThat(jdbc.sql("SELECT " + TypedWords.allIn("CAST(:text AS text)"))
                        .param("text", text)
                        .param("words", patterns.of(words))
                        .query(Boolean.class)
                        .single())
                .isEqualTo(found);
    }

    @Test
    void oneMemberMakesNothingPopularHoweverManyDays() {
        String alone = NAME + "혼자";
        String several = NAME + "여럿";
        UUID member = UUID.randomUUID();
        for (int day = 0; day < 4; day++) {
            popular.count(alone, member);
            popular.count(" " + several + " ", UUID.randomUUID());
            clock.advance(Duration.ofDays(1));
        }
        assertThat(popular.top()).contains(several).doesNotContain(alone);
        popular.count(alone, UUID.randomUUID());
        popular.count(alone, UUID.randomUUID());
        assertThat(popular.top()).as("counted a moment ago").doesNotContain(alone);
        clock.advance(Duration.ofMinutes(2));
        assertThat(popular.top()).contains(alone);
    }

    @Test
    void whatSeveralMembersFoundIsShownToOthersAndWhatOneDidIsNot() {
        for (int i = 0; i < 3; i++) {
            people.browserOf(people.member("찾는이")).get("/search?q=" + encoded(NAME));
        }
        Browser one = people.browserOf(people.member("혼자"));
        for (int i = 0; i < 3; i++) {
            one.get("/search?q=" + encoded(NAME + " 텐트"));
        }
        clock.advance(Duration.ofMinutes(2));
        Page page = one.get("/search?q=" + encoded(NAME + " 텐트"));
        assertThat(page.html().select("[aria-labelledby=popular] .chip").eachText())
                .contains(NAME)
                .doesNotContain(NAME + " 텐트");
    }

    @Test
    void whereAndWhenAreAboutGear() {
        Page led = people.stranger().get("/search?q=" + encoded("텐트") + "&region=seoul&from=&to=");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).isEqualTo("/listings?q=" + encoded("텐트") + "&region=seoul");
        assertThat(people.stranger().get("/search").location()).isEqualTo("/listings");
    }

    @Test
    void aMembersSearchAsksFewQuestions() {
        Browser member = people.browserOf(people.member("찾는이"));
        String path = "/search?q=" + encoded(NAME);
        member.get(path);
        assertThat(statements.during(() -> member.get(path))).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void whatAMemberLookedForIsTheirsAloneTheLatestFirstAndGoesWhenTheyWant() {
        Browser member = people.browserOf(people.member("찾는이"));
        member.get("/search?q=" + encoded(NAME));
        clock.advance(Duration.ofSeconds(1));
        member.get("/listings?q=" + encoded("캠핑 의자"));
        clock.advance(Duration.ofSeconds(1));
        Page found = member.get("/search?q=" + encoded(NAME + " 텐트"));
        assertThat(found.html().select("[aria-labelledby=recent] .chip").eachText())
                .containsExactly("캠핑 의자", NAME);
        assertThat(options(member)).startsWith(NAME + " 텐트", "캠핑 의자", NAME);
        assertThat(options(people.stranger())).doesNotContain("캠핑 의자");
        assertThat(options(people.browserOf(people.member("남")))).doesNotContain("캠핑 의자");

        member.post("/search/recent/removal", "words", "캠핑 의자");
        assertThat(options(member)).doesNotContain("캠핑 의자").contains(NAME);
        member.post("/search/recent/keeping", "kept", "false");
        member.get("/search?q=" + encoded(NAME));
        assertThat(member.get("/search/recent").text("main")).contains("남기지 않고 있어요");
        member.post("/search/recent/keeping", "kept", "true");
        member.get("/search?q=" + encoded(NAME));
        assertThat(member.get("/search/recent").html().select("main li bdi").eachText())
                .containsExactly(NAME);
        member.post("/search/recent/removal");
        assertThat(member.get("/search/recent").text("main")).contains("아직 찾은 말이 없어요");
    }

    @Test
    void aSearchThatIsUnderWayWhenNoneAreToBeKeptLeavesNoWordsEither() {
        UUID member = people.member("찾는이").id();
        var noted = Objects.requireNonNull(transaction.execute(status -> {
            recent.keep(member, false);
            var search = CompletableFuture.runAsync(() -> events.publishEvent(new Searched(member, "캠핑 의자")));
            await().atMost(Duration.ofSeconds(10)).until(() -> search.isDone() || somebodyWaits());
            return search;
        }));
        assertThat(noted).succeedsWithin(Duration.ofSeconds(10));
        assertThat(recent.of(member, RecentSearches.MOST)).isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void onlyTheLastTwentyAreKept() {
        CurrentMember member = people.member("찾는이");
        for (int i = 0; i < 25; i++) {
            events.publishEvent(new Searched(member.id(), "말 " + i));
            clock.advance(Duration.ofSeconds(1));
        }
        List<String> kept = people.browserOf(member)
                .get("/search/recent")
                .html()
                .select("main li bdi")
                .eachText();
        assertThat(kept).hasSize(20).startsWith("말 24").endsWith("말 5");
        events.publishEvent(new Searched(member.id(), "긴".repeat(81)));
        assertThat(people.browserOf(member)
                        .get("/search/recent")
                        .html()
                        .select("main li bdi")
                        .eachText())
                .isEqualTo(kept);
    }

    private static List<String> options(Browser browser) {
        return browser.get("/search/recent/options").html().select("li").eachAttr("data-value");
    }

    private Page search(String words) {
        return people.stranger().get("/search?q=" + encoded(words));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
