package dev.madang.member;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.media.Photos;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Multipart;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class MemberPhotoTest {

    private static final String FACE = ".me-person .avatar img";

    @Autowired
    People people;

    @Autowired
    Photos photos;

    CurrentMember member;
    Browser browser;

    @BeforeEach
    void signIn() {
        member = people.member("민지");
        browser = people.browserOf(member);
    }

    @Test
    void aMembersPhotoIsShownAtOnceEverywhere() {
        assertThat(browser.get("/me").html().select(FACE)).isEmpty();
        assertThat(upload(Pictures.jpegHeld(6, 900, 1200)).location()).isEqualTo("/me?notice=photo-changed");
        String address = face(browser.get("/me"));
        assertThat(people.stranger().get(address).status()).isEqualTo(200);
        assertThat(people.stranger()
                        .get("/members/" + member.id())
                        .html()
                        .select("main .avatar img")
                        .attr("src"))
                .isEqualTo(withoutQuery(address));
        assertThat(browser.get("/me").html().select("header .avatar img").attr("src"))
                .isEqualTo(withoutQuery(address));
    }

    @Test
    void aPlaceholderStandsInAndAsksAgainUntilThePhotoIsReady() {
        upload(Pictures.jpeg(900, 1200));
        await().untilAsserted(() -> {
            Page part = browser.with("HX-Request", "true").get("/me/photo");
            assertThat(part.html().select("h1")).isEmpty();
            assertThat(part.html().select("[hx-get]")).isEmpty();
            assertThat(people.stranger().get(face(part)).header("Content-Type")).isEqualTo("image/webp");
        });
    }

    @Test
    void theNextPhotoReplacesTheOneBeforeWhichIsGone() {
        upload(Pictures.png(300, 300));
        UUID first = photo();
        upload(Pictures.png(400, 400));
        assertThat(photo()).isNotEqualTo(first);
        assertThat(photos.states(List.of(first))).isEmpty();
        await().untilAsserted(() ->
                assertThat(browser.get("/media/" + first + "/card").status()).isEqualTo(404));
    }

    @Test
    void aPhotoIsRemovedAndTheDrawnFaceComesBack() {
        upload(Pictures.png(300, 300));
        UUID photo = photo();
        assertThat(browser.post("/me/photo/removal").location()).isEqualTo("/me?notice=photo-removed");
        assertThat(browser.get("/me").html().select(FACE)).isEmpty();
        assertThat(photos.states(List.of(photo))).isEmpty();
        assertThat(browser.post("/me/photo/removal").status()).isEqualTo(303);
    }

    @Test
    void whatIsNoPhotoIsRefusedInASentenceAndTheOneBeforeStays() {
        upload(Pictures.png(300, 300));
        UUID before = photo();
        Page refused = upload("I am no photo".getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.text(".me-photo [role=alert]")).isEqualTo("JPEG, PNG, WebP 사진만 올릴 수 있어요.");
        assertThat(refused.html()
                        .getElementsByAttributeValue("name", "nickname")
                        .val())
                .isEqualTo("민지");
        assertThat(upload(Pictures.pngClaiming(50_000, 50_000)).status()).isEqualTo(422);
        assertThat(photo()).isEqualTo(before);
    }

    @Test
    void whatCannotBeRenderedIsSaidBesideTheFace() {
        upload(Pictures.pngClaiming(400, 300));
        await().untilAsserted(() ->
                assertThat(browser.get("/me").text(".me-person [role=alert]")).contains("다른 사진을 올려 주세요"));
    }

    @Test
    void whoChoosesNothingIsToldSo() {
        Page refused = upload(new byte[0], "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".me-photo [role=alert]")).isEqualTo("사진을 먼저 골라 주세요.");
    }

    private Page upload(byte[] photo) {
        return upload(photo, "나.jpg");
    }

    private Page upload(byte[] photo, String name) {
        Multipart form = new Multipart().file("photo", name, "image/jpeg", photo);
        return browser.post("/me/photo", form.contentType(), form.body());
    }

    private UUID photo() {
        return UUID.fromString(face(browser.get("/me")).split("/")[2]);
    }

    private static String face(Page page) {
        return page.html().select(FACE).attr("src");
    }

    private static String withoutQuery(String address) {
        return address.split("\\?")[0];
    }
}
