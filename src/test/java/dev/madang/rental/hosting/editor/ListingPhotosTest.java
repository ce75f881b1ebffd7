package dev.madang.rental.hosting.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Multipart;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import dev.madang.test.Statements;
import java.net.URLDecoder;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class ListingPhotosTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    CurrentMember host;
    Browser browser;
    final UUID id = Ids.next();

    @BeforeEach
    void signIn() {
        host = people.member("민지네");
        browser = people.browserOf(host);
    }

    @Test
    void photosAreAddedToANewDraftAtOnce() {
        Page part =
                upload(htmx(), new Multipart().photo(Pictures.jpeg(800, 600)).photo(Pictures.webp(400, 300)));
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.html().select("#photos .photo-item")).hasSize(2);
        assertThat(part.html().select("h1")).isEmpty();
        assertThat(part.text(".photo-note")).isNotBlank();
        assertThat(jdbc.sql("SELECT status FROM listing WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
    }

    @Test
    void fivePhotosOfANewListingTakeFewStatements() {
        var photos = new Multipart().fields("version", "0", "title", "새 텐트", "units", "2");
        for (int i = 0; i < 5; i++) {
            photos.photo(Pictures.png(300, 300));
        }
        browser.get("/listings/new");
        assertThat(statements.during(() -> upload(htmx(), photos))).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void whatIsTypedSoFarIsKeptWithTheFirstPhoto() {
        Page part = upload(
                htmx(), new Multipart().fields("version", "0", "title", "새 텐트").photo(Pictures.png(300, 300)));
        assertThat(part.header("HX-Replace-Url")).isEqualTo("/listings/" + id + "/edit");
        assertThat(typed(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("새 텐트");
        upload(htmx(), new Multipart().fields("version", "0", "title", "다른 제목").photo(Pictures.png(300, 300)));
        assertThat(typed(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("새 텐트");
    }

    @Test
    void anEndedSessionKeepsWhatWasTypedBesideThePhoto() {
        Browser theirs = people.stranger();
        Page away = upload(
                theirs.with("HX-Request", "true"),
                new Multipart().fields("version", "0", "title", "오래 적은 제목").photo(Pictures.png(300, 300)));
        assertThat(away.status()).isEqualTo(401);
        assertThat(URLDecoder.decode(away.header("HX-Redirect"), UTF_8)).contains("/sign-in/resumption/");
        theirs.withCookie("madang-session", people.browserOf(host).cookie("madang-session"));
        String kept = URLDecoder.decode(away.header("HX-Redirect"), UTF_8).split("continue=")[1];
        Page resumption = theirs.get(kept);
        assertThat(typed(resumption, "title")).isEqualTo("오래 적은 제목");
        assertThat(resumption.html().select("main form[method=post]").attr("action"))
                .isEqualTo("/listings/" + id + "/photos");
    }

    @Test
    void aPhotoIsAskedForAgainUntilItIsReady() {
        upload(htmx(), new Multipart().photo(Pictures.jpeg(800, 600)));
        String address = "/listings/" + id + "/photos/" + photos().getFirst();
        await().untilAsserted(() -> {
            Page part = htmx().get(address);
            assertThat(part.html().select("li")).hasSize(1);
            assertThat(part.html().select("[hx-get]")).isEmpty();
            assertThat(part.html().selectFirst("img").attr("src")).isEqualTo("/media/" + photos().getFirst() + "/card");
        });
    }

    @Test
    void withoutJavaScriptTheTypedTextsComeBackWithThePhotos() {
        Page page = upload(
                browser,
                new Multipart()
                        .fields("version", "0", "title", "새 텐트", "pricePerDay", "만원")
                        .photo(Pictures.png(300, 300)));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.html().select(".photo-item")).hasSize(1);
        assertThat(typed(page, "title")).isEqualTo("새 텐트");
        assertThat(page.html()
                        .getElementsByAttributeValue("name", "pricePerDay")
                        .val())
                .isEqualTo("만원");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("17 MB", new byte[17 * MEGABYTE], 413, "16MB"),
                Arguments.of("a text", "I am no photo".getBytes(UTF_8), 415, "JPEG, PNG, WebP"),
                Arguments.of("an empty file", new byte[0], 415, "JPEG, PNG, WebP"),
                Arguments.of("a drawing with a script", "<svg onload='alert(1)'/>".getBytes(UTF_8), 415, "JPEG"),
                Arguments.of("50,000 × 50,000", Pictures.pngClaiming(50_000, 50_000), 422, "50,000 × 50,000"),
                Arguments.of("broken off", Pictures.brokenOff(Pictures.jpeg(400, 400)), 422, "끊겨"),
                Arguments.of("moving", Pictures.movingWebp(), 422, "움직이는"),
                Arguments.of("tiny", Pictures.png(20, 20), 422, "작아요"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void whatCannotBeUsedIsRefusedWithItsSentenceAndKeepsNoOtherOut(
            String what, byte[] file, int status, String sentence) {
        Multipart form = new Multipart()
                .fields("version", "0", "title", "적던 제목")
                .photo(Pictures.jpeg(400, 300))
                .file("photo", "나쁜 사진.jpg", "image/jpeg", file)
                .photo(Pictures.png(300, 300));
        Page page = upload(browser, form);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text("#photos [role=alert]")).contains("나쁜 사진.jpg", sentence);
        assertThat(page.html().select(".photo-item")).hasSize(2);
        assertThat(typed(page, "title")).isEqualTo("적던 제목");
        assertThat(upload(htmx(), new Multipart().photo(file)).status()).isEqualTo(status);
    }

    @Test
    void aDecompressionBombAmongTenPhotosKeepsTheOtherNine() {
        Multipart form = new Multipart();
        for (int i = 0; i < 9; i++) {
            form.photo(Pictures.jpegHeld(1 + i % 8, 400, 300));
            if (i == 4) {
                form.file("photo", "폭탄.png", "image/png", Pictures.bomb(30_000, 30_000));
            }
        }
        Page page = upload(browser, form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select("#photos [role=alert] .file-name").eachText())
                .containsExactly("폭탄.png");
        assertThat(page.text("#photos [role=alert]")).contains("30,000 × 30,000픽셀은 너무 커요");
        assertThat(photos()).hasSize(9);
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT DISTINCT status FROM photo WHERE id = ANY (?)")
                        .param(photos().toArray(UUID[]::new))
                        .query(String.class)
                        .list())
                .containsExactly("READY"));
    }

    @Test
    void anUploadThatIsTooLargeAsAWholeIsAnsweredAndNotCutOff() {
        byte[] large = new byte[16 * MEGABYTE];
        Multipart form = new Multipart();
        for (int i = 0; i < 11; i++) {
            form.photo(large);
        }
        Page page = upload(browser.with("Accept", "text/html"), form);
        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text("main [role=alert]")).contains("16MB");
    }

    @Test
    void aFormWithAThousandPartsIsTooLarge() {
        Multipart form = new Multipart();
        for (int i = 0; i < 1000; i++) {
            form.fields("field" + i, "x");
        }
        assertThat(upload(browser, form).status()).isEqualTo(413);
    }

    @Test
    void aFileNameIsTextWhateverItLooksLike() {
        Page page = upload(
                htmx(),
                new Multipart()
                        .file("photo", "<img src=x onerror=alert(1)>.jpg", "image/jpeg", "text".getBytes(UTF_8)));
        assertThat(page.body()).contains("&lt;img").doesNotContain("<img src=x");
    }

    @Test
    void whatIsTypedIsKeptThoughTheFirstPhotosAreTooMany() {
        Multipart form = new Multipart().fields("version", "0", "title", "새 텐트");
        for (int i = 0; i < 11; i++) {
            form.photo(Pictures.png(200, 200));
        }
        upload(htmx(), form);
        assertThat(photos()).hasSize(10);
        assertThat(typed(browser.get("/listings/" + id + "/edit"), "title")).isEqualTo("새 텐트");
    }

    @Test
    void theEleventhPhotoIsRefusedAndTheTenthKept() {
        Multipart form = new Multipart();
        for (int i = 0; i < 11; i++) {
            form.photo(Pictures.png(200, 200));
        }
        Page part = upload(htmx(), form);
        assertThat(part.status()).isEqualTo(422);
        assertThat(part.html().select(".photo-item")).hasSize(10);
        assertThat(part.html().select("input[type=file]")).isEmpty();
    }

    @Test
    void photosAreMovedAndRemovedByButtons() {
        upload(htmx(), new Multipart().photo(Pictures.png(200, 200)).photo(Pictures.png(210, 200)));
        UUID first = photos().get(0);
        UUID second = photos().get(1);
        Page part = htmx().post("/listings/" + id + "/photos/" + second + "/position", "by", "-1");
        assertThat(part.html().select(".photo-item").eachAttr("id"))
                .containsExactly("photo-" + second, "photo-" + first);
        assertThat(cover()).isEqualTo(second);
        Page page = browser.post("/listings/" + id + "/photos/" + second + "/removal", "title", "적던 제목");
        assertThat(page.html().select(".photo-item").eachAttr("id")).containsExactly("photo-" + first);
        assertThat(typed(page, "title")).isEqualTo("적던 제목");
        assertThat(cover()).isEqualTo(first);
        assertThat(countPhotosOf(host)).isEqualTo(1);
    }

    @Test
    void theLastPhotoOfAPublishedListingStays() {
        UUID tent = gear.listing(host.id()).photos(1).publish();
        UUID photo = jdbc.sql("SELECT cover_id FROM listing WHERE id = ?")
                .param(tent)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        Page part = htmx().post("/listings/" + tent + "/photos/" + photo + "/removal");
        assertThat(part.status()).isEqualTo(409);
        assertThat(part.text("#photos [role=alert]")).contains("한 장은 있어야");
        assertThat(part.html().select(".photo-item")).hasSize(1);
    }

    @Test
    void nobodyElseTouchesThem() {
        upload(htmx(), new Multipart().photo(Pictures.png(200, 200)));
        UUID photo = photos().getFirst();
        CurrentMember neighbour = people.member("이웃");
        Browser other = people.browserOf(neighbour);
        String address = "/listings/" + id + "/photos";
        assertThat(upload(other, new Multipart().photo(Pictures.png(200, 200))).status())
                .isEqualTo(404);
        assertThat(other.post(address + "/" + photo + "/position", "by", "1").status())
                .isEqualTo(404);
        assertThat(other.post(address + "/" + photo + "/removal").status()).isEqualTo(404);
        assertThat(other.get(address + "/" + photo).status()).isEqualTo(404);
        assertThat(countPhotosOf(neighbour)).isZero();
        assertThat(countPhotosOf(host)).isEqualTo(1);
    }

    private Page upload(Browser by, Multipart form) {
        return by.post("/listings/" + id + "/photos", form.contentType(), form.body());
    }

    private Browser htmx() {
        return people.browserOf(host).with("HX-Request", "true");
    }

    private List<UUID> photos() {
        return jdbc.sql("SELECT photo_id FROM listing_photo WHERE listing_id = ? ORDER BY position")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static String typed(Page page, String field) {
        return page.html().getElementsByAttributeValue("name", field).val();
    }

    private int countPhotosOf(CurrentMember owner) {
        return jdbc.sql("SELECT count(*) FROM photo WHERE owner_id = ?")
                .param(owner.id())
                .query(Integer.class)
                .single();
    }

    private UUID cover() {
        return jdbc.sql("SELECT cover_id FROM listing WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
