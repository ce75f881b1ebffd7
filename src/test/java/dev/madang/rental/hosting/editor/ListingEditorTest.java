package dev.madang.rental.hosting.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Multipart;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class ListingEditorTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    CurrentMember host;
    Browser browser;
    final UUID id = Ids.next();

    @BeforeEach
    void signIn() {
        host = people.member("민지네");
        browser = people.browserOf(host);
    }

    @Test
    void aGuestIsSentToSignInFirst() {
        Page page = people.stranger().get("/listings/new");
        assertThat(page.status()).isIn(302, 303);
        assertThat(page.location()).startsWith("/sign-in");
    }

    @Test
    void whoHasNotConfirmedTheirEmailIsToldSoAndCanAskForTheMailAgain() {
        CurrentMember unconfirmed = people.unconfirmed("새내기");
        Browser theirs = people.browserOf(unconfirmed);
        Page page = theirs.get("/listings/new");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text("h1")).isEqualTo("먼저 이메일을 확인해 주세요");
        assertThat(page.html().select("main form[action=/me/email-confirmation] button"))
                .hasSize(1);
        assertThat(theirs.post("/listings/" + id + "/edit", tent()).status()).isEqualTo(403);
        assertThat(theirs.post("/listings/" + id + "/photos").status()).isEqualTo(403);
    }

    @Test
    void aNewFormIsEmptyButForWhatMostHostsChoose() {
        Page page = browser.get("/listings/new");
        assertThat(page.status()).isEqualTo(200);
        assertThat(value(page, "title")).isEmpty();
        assertThat(value(page, "minDays")).isEqualTo("1");
        assertThat(value(page, "maxDays")).isEqualTo("30");
        assertThat(value(page, "units")).isEqualTo("1");
        assertThat(page.html().select("input[name=ways][checked]").eachAttr("value"))
                .containsExactly("IN_PERSON");
        assertThat(page.html().select("input[name=cancellationPolicy][checked]").eachAttr("value"))
                .containsExactly("FLEXIBLE");
    }

    @Test
    void theNextListingBeginsWhereTheLastOneIs() {
        browser.post("/listings/" + id + "/edit", tent());
        Page page = browser.get("/listings/new");
        assertThat(chosen(page, "region")).isEqualTo("seoul-mapo");
        assertThat(value(page, "place")).isEqualTo("합정역 3번 출구");
        assertThat(value(page, "title")).isEmpty();
        assertThat(value(page, "pricePerDay")).isEmpty();
    }

    @Test
    void aDraftIsSavedHoweverLittleItSays() {
        Page saved = browser.post("/listings/" + id + "/edit", "title", "텐트", "version", "0");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo("/hosting?notice=listing-kept");
        assertThat(status()).isEqualTo("DRAFT");
        assertThat(browser.follow(saved).text(".hosted-title")).isEqualTo("텐트");
    }

    @Test
    void everyFieldComesBackAsItWasSaved() {
        Map<String, String> typed = fields();
        browser.post("/listings/" + id + "/edit", tent());
        Page page = browser.get("/listings/" + id + "/edit");
        Stream.of("title", "place", "weeklyDiscount", "minDays", "maxDays", "noticeDays", "units")
                .forEach(field -> assertThat(value(page, field)).as(field).isEqualTo(typed.get(field)));
        assertThat(value(page, "pricePerDay")).isEqualTo("12,000");
        assertThat(value(page, "deposit")).isEqualTo("50,000");
        assertThat(page.html().selectFirst("textarea[name=description]").text()).isEqualTo(typed.get("description"));
        assertThat(chosen(page, "category")).isEqualTo("camping-tent");
        assertThat(chosen(page, "region")).isEqualTo("seoul-mapo");
        assertThat(value(page, "options[0].name")).isEqualTo("버너");
        assertThat(value(page, "options[0].price")).isEqualTo("5,000");
        assertThat(page.html().select("input[name=ways][checked]").eachAttr("value"))
                .containsExactly("IN_PERSON", "PARCEL");
    }

    @Test
    void anAmountFarFromUsualIsAskedAboutAndKeptWhenItIsMeant() {
        Page asked = browser.post("/listings/" + id + "/edit", tent("deposit", "5"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text("#deposit-error")).isEqualTo("보증금이 5원이에요. 맞나요?");
        String sure = asked.html().select("input[name=sure]").val();
        assertThat(browser.post("/listings/" + id + "/edit", tent("deposit", "6", "sure", sure))
                        .status())
                .isEqualTo(422);

        assertThat(browser.post("/listings/" + id + "/edit", tent("deposit", "5", "sure", sure))
                        .location())
                .isEqualTo("/hosting?notice=listing-kept");
        assertThat(value(browser.get("/listings/" + id + "/edit"), "deposit")).isEqualTo("5");
        assertThat(browser.post("/listings/" + id + "/edit", tent("deposit", "5", "version", "1", "title", "다른 텐트"))
                        .status())
                .isNotEqualTo(422);
    }

    @Test
    void whetherExtensionsAreAskedForComesBackAsItWasSaved() {
        browser.post("/listings/" + id + "/edit", tent("extensions", "ASK"));
        assertThat(browser.get("/listings/" + id + "/edit").html().select("input[name=extensions][checked]"))
                .hasSize(1);
        String version = value(browser.get("/listings/" + id + "/edit"), "version");
        browser.post("/listings/" + id + "/edit", tent("version", version));
        assertThat(browser.get("/listings/" + id + "/edit").html().select("input[name=extensions][checked]"))
                .isEmpty();
    }

    @Test
    void postageComesBackAsItWasSaved() {
        browser.post("/listings/" + id + "/edit", tent("postage", "4천", "postageBy", "HOST"));
        Page page = browser.get("/listings/" + id + "/edit");
        assertThat(value(page, "postage")).isEqualTo("4,000");
        assertThat(page.html().select("input[name=postageBy][checked]").val()).isEqualTo("HOST");
    }

    @Test
    void whatIsKeptOfTheFormBelongsToItsMember() {
        browser.post("/listings/" + id + "/edit", tent());
        var form = browser.get("/listings/" + id + "/edit").html().selectFirst("form[data-keep]");
        assertThat(form.attr("data-keep-of")).isNotBlank();
        assertThat(form.attr("data-keep-drop")).isEqualTo("버리기");
    }

    @Test
    void publishingAnEmptyFormSaysAtEachFieldWhatIsMissing() {
        Page page = browser.post("/listings/" + id + "/edit", "version", "0", "publish", "1", "ways", "IN_PERSON");
        assertThat(page.status()).isEqualTo(422);
        Stream.of("title", "description", "category", "region", "place", "pricePerDay")
                .forEach(field ->
                        assertThat(page.text("#" + field + "-error")).as(field).isNotBlank());
        assertThat(page.text(".form-error[role=alert]")).contains("사진을 한 장 이상 올려 주세요.");
        assertThat(jdbc.sql("SELECT count(*) FROM listing WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aWholeListingWithItsPhotoIsPublishedInOneGoWithoutJavaScript() {
        Page page = send(
                "/listings/" + id + "/edit",
                new Multipart().fields(tent("publish", "1")).photo(Pictures.jpeg(800, 600)));
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).isEqualTo("/listings/" + id + "?notice=listing-published");
        assertThat(status()).isEqualTo("PUBLISHED");
        assertThat(jdbc.sql("SELECT price_per_day FROM listing WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(12_000);
    }

    @Test
    void theFormThatABrowserSendsBackUntouchedIsAccepted() {
        UUID tent = gear.listing(host.id()).photos(1).option("팩", 1_000, 0).publish();
        Element form = browser.get("/listings/" + tent + "/edit").html().selectFirst("main form[enctype]");
        String[] fields = ((FormElement) form)
                .formData().stream()
                        .filter(field -> !field.key().equals("_csrf"))
                        .flatMap(field -> Stream.of(field.key(), field.value()))
                        .toArray(String[]::new);
        assertThat(fields).contains("options[1].name");
        assertThat(browser.post("/listings/" + tent + "/edit", fields).status()).isEqualTo(303);
    }

    @Test
    void sendingANewFormTwiceMakesOneListing() {
        browser.post("/listings/" + id + "/edit", tent());
        assertThat(browser.post("/listings/" + id + "/edit", tent()).status()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT count(*) FROM listing WHERE host_id = ?")
                        .param(host.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "pricePerDay, -5000",
        "pricePerDay, 99999999999999999999",
        "pricePerDay, 10000001",
        "pricePerDay, 만이천원",
        "pricePerDay, 12.5",
        "deposit, 100000001",
        "weeklyDiscount, 91",
        "weeklyDiscount, -1",
        "minDays, 0",
        "maxDays, 91",
        "maxDays, 2147483648",
        "noticeDays, 31",
        "units, 0",
        "units, 21",
        "units, two",
        "lat, 12.0",
        "lat, NaN",
        "lat, north",
        "category, camping",
        "category, weapons",
        "region, seoul",
        "region, atlantis"
    })
    void whatMakesNoSenseIsSaidAtItsFieldAndComesBackAsTyped(String field, String typed) {
        Page page = browser.post("/listings/" + id + "/edit", tent("lng", "126.9", "lat", "37.56", field, typed));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#" + field + "-error")).isNotBlank();
        assertThat(value(page, "title")).isEqualTo("4인용 텐트");
        if (page.html().selectFirst("select[name=" + field + "]") == null) {
            assertThat(value(page, field)).isEqualTo(typed);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM listing WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theMostDaysAreNotFewerThanTheFewest() {
        Page page = browser.post("/listings/" + id + "/edit", tent("minDays", "5", "maxDays", "3"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#maxDays-error")).isNotBlank();
    }

    @Test
    void anOptionWithoutANameOrWithAnAbsurdPriceIsSaidInItsRow() {
        Page page =
                browser.post("/listings/" + id + "/edit", tent("options[1].price", "3000", "options[0].price", "-1"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".option-row .field-error").eachText()).hasSize(2);
        assertThat(value(page, "options[1].price")).isEqualTo("3000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"options[99999].name", "options[2147483647].name", "options[-1].name", "options[x].name"})
    void aRowThatNoFormHasIsRefused(String field) {
        assertThat(browser.post("/listings/" + id + "/edit", tent(field, "가짜")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\uFFFDb"})
    void charactersThatCannotBeWrittenAreRefused(String title) {
        Page page = browser.post("/listings/" + id + "/edit", tent("title", title));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#title-error")).isNotBlank();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] body = ("version=0&title=%FF%FE&_csrf=" + browser.csrf()).getBytes();
        Page page = browser.post(
                "/listings/" + id + "/edit", "application/x-www-form-urlencoded", BodyPublishers.ofByteArray(body));
        assertThat(page.status()).isIn(400, 422);
    }

    @Test
    void textsThatAreTooLongAreRefusedAndEmojiCountOnce() {
        assertThat(browser.post("/listings/" + id + "/edit", tent("title", "⛺".repeat(61)))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/listings/" + id + "/edit", tent("description", "가".repeat(5001)))
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/listings/" + id + "/edit", tent("title", "🏕️🎣".repeat(15)))
                        .status())
                .isEqualTo(303);
        assertThat(value(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("🏕️🎣".repeat(15));
    }

    @Test
    void whatEveryoneReadsHoldsNoWayAroundMadang() {
        for (String field : List.of("title", "description", "options[0].name")) {
            Page refused = browser.post("/listings/" + id + "/edit", tent(field, "전화 010-1234-5678"));
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.html().select("[name='" + field + "'][aria-invalid=true]"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(browser.post("/listings/" + id + "/edit", tent("title", "텐트 2026-07-01"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void hangulTypedInPiecesIsKeptInWholeSyllables() {
        browser.post("/listings/" + id + "/edit", tent("title", "텐트"));
        assertThat(value(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("텐트");
    }

    @Test
    void aTitleIsTextWhateverItLooksLike() {
        String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        browser.post("/listings/" + id + "/edit", tent("title", script));
        for (String path : new String[] {"/hosting", "/listings/" + id + "/edit"}) {
            Page page = browser.get(path);
            assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(value(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo(script);
    }

    @Test
    void whatAnotherTabSavedIsNotOverwrittenUnseen() {
        browser.post("/listings/" + id + "/edit", tent());
        String seen = value(browser.get("/listings/" + id + "/edit"), "version");
        browser.post("/listings/" + id + "/edit", tent("version", seen, "title", "먼저 저장한 제목"));
        Page conflict = browser.post("/listings/" + id + "/edit", tent("version", seen, "title", "나중 제목"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text("[role=alert]")).contains("다른 창에서");
        assertThat(value(conflict, "title")).isEqualTo("나중 제목");
        assertThat(value(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("먼저 저장한 제목");
        Page again = browser.post(
                "/listings/" + id + "/edit", tent("version", value(conflict, "version"), "title", "나중 제목"));
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void nobodyElseFindsTheEditorOfAListing() {
        browser.post("/listings/" + id + "/edit", tent());
        Browser other = people.browserOf(people.member("이웃"));
        assertThat(other.get("/listings/" + id + "/edit").status()).isEqualTo(404);
        assertThat(other.post("/listings/" + id + "/edit", tent("title", "뺏은 제목"))
                        .status())
                .isEqualTo(404);
        assertThat(other.post("/listings/" + id + "/pause").status()).isEqualTo(404);
        assertThat(other.post("/listings/" + id + "/publication").status()).isEqualTo(404);
        assertThat(other.post("/listings/" + id + "/removal").status()).isEqualTo(404);
        assertThat(other.post("/listings/" + id + "/blocks", "blockFrom", "2031-01-01", "blockLast", "2031-01-02")
                        .status())
                .isIn(404, 422);
        assertThat(value(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("4인용 텐트");
        assertThat(browser.get("/listings/" + UUID.randomUUID() + "/edit").status())
                .isEqualTo(404);
    }

    @Test
    void anotherRowForAnOptionComesWithoutSavingAnything() {
        Page page = browser.post("/listings/" + id + "/edit", tent("addOption", "1"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".option-row")).hasSize(2);
        assertThat(value(page, "title")).isEqualTo("4인용 텐트");
        Page part = browser.postAsHtmx("/listings/" + id + "/edit", tent("addOption", "1"));
        assertThat(part.html().select("#options .option-row")).hasSize(2);
        assertThat(part.html().select("h1")).isEmpty();
        assertThat(browser.get("/listings/" + id + "/edit").status()).isEqualTo(404);
    }

    @Test
    void aPublishedListingIsPausedResumedAndTakenDown() {
        UUID tent = gear.listing(host.id()).photos(1).publish();
        assertThat(browser.post("/listings/" + tent + "/pause").location()).startsWith("/hosting");
        assertThat(browser.get("/hosting").text("[data-status]")).isEqualTo("쉬는 중");
        browser.post("/listings/" + tent + "/publication");
        assertThat(browser.get("/hosting").text("[data-status]")).isEqualTo("빌려주는 중");
        browser.post("/listings/" + tent + "/removal");
        assertThat(browser.get("/hosting").html().select(".hosted-item")).isEmpty();
        assertThat(browser.get("/listings/" + tent + "/edit").status()).isEqualTo(404);
    }

    @Test
    void reservedUnitsAreSaidAtTheirField() {
        UUID tent = gear.listing(host.id()).photos(1).units(2).publish();
        gear.units(tent)
                .forEach(unit -> gear.reserve(
                        tent, unit, DayPeriod.ofDays(LocalDate.now().plusDays(3), 2)));
        Page page = browser.post("/listings/" + tent + "/edit", tent("units", "1"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text("#units-error")).contains("2개보다");
    }

    @Test
    void daysAreBlockedAndGivenBackWhileTheTextsAreTyped() {
        Page page =
                browser.post("/listings/" + id + "/blocks", tent("blockFrom", "2031-05-03", "blockLast", "2031-05-05"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#blocks [role=alert]")).contains("1년 안");
        String first = LocalDate.now().plusDays(10).toString();
        String last = LocalDate.now().plusDays(12).toString();
        page = browser.post("/listings/" + id + "/blocks", tent("blockFrom", first, "blockLast", last));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".block-list li")).hasSize(1);
        assertThat(value(page, "title")).isEqualTo("4인용 텐트");
        Element remove = page.html().selectFirst(".block-list button");
        page = browser.post(remove.attr("formaction"), tent());
        assertThat(page.html().select(".block-list li")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "2031-05-05, 2031-05-03", "2020-01-01, 2020-01-02", "soon, later"})
    void daysThatMakeNoSenseAreNotBlocked(String first, String last) {
        Page page = browser.post("/listings/" + id + "/blocks", tent("blockFrom", first, "blockLast", last));
        assertThat(page.status()).isIn(400, 422);
    }

    @Test
    void theListOfAHostIsPagedAndEmptyAtFirst() {
        assertThat(browser.get("/hosting").text("h2 + .empty-state h2, .empty-state h2"))
                .isEqualTo("아직 올린 장비가 없어요");
        for (int i = 0; i < 23; i++) {
            gear.listing(host.id()).title("텐트 " + i).draft();
        }
        Page first = browser.get("/hosting");
        assertThat(first.html().select(".hosted-item")).hasSize(20);
        Page second = browser.get(first.html().selectFirst("a[rel=next]").attr("href"));
        assertThat(second.html().select(".hosted-item")).hasSize(3);
        assertThat(second.html().select("a[rel=next]")).isEmpty();
    }

    private Page send(String path, Multipart form) {
        return browser.post(path, form.contentType(), form.body());
    }

    private String status() {
        return jdbc.sql("SELECT status FROM listing WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String value(Page page, String field) {
        return page.html().getElementsByAttributeValue("name", field).val();
    }

    private static String chosen(Page page, String field) {
        return page.html().select("select[name=" + field + "] option[selected]").val();
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", "0");
        fields.put("title", "4인용 텐트");
        fields.put("description", "두 번 쓴 텐트예요. 팩과 망치를 함께 드려요.");
        fields.put("category", "camping-tent");
        fields.put("region", "seoul-mapo");
        fields.put("place", "합정역 3번 출구");
        fields.put("pricePerDay", "12,000원");
        fields.put("weeklyDiscount", "10");
        fields.put("deposit", "50000");
        fields.put("minDays", "1");
        fields.put("maxDays", "14");
        fields.put("noticeDays", "1");
        fields.put("cancellationPolicy", "MODERATE");
        fields.put("units", "1");
        fields.put("options[0].id", "");
        fields.put("options[0].name", "버너");
        fields.put("options[0].price", "5000");
        fields.put("options[0].deposit", "");
        fields.put("options[2].id", "");
        fields.put("options[2].name", "");
        fields.put("options[2].price", "");
        fields.put("options[2].deposit", "");
        return fields;
    }

    /** All fields of a tent, some of them typed differently or added: name, value, name, value. */
    private static String[] tent(String... different) {
        Map<String, String> fields = fields();
        for (int i = 0; i < different.length; i += 2) {
            fields.put(different[i], different[i + 1]);
        }
        return Stream.concat(
                        fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue())),
                        Arrays.stream(new String[] {"ways", "IN_PERSON", "ways", "PARCEL"}))
                .toArray(String[]::new);
    }
}
