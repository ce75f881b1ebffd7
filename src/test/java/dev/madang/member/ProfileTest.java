package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Nickname;
import dev.madang.member.domain.Profiles;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MadangTest
class ProfileTest {

    @Autowired
    People people;

    @Autowired
    Profiles profiles;

    @Autowired
    AllMembers members;

    @Autowired
    PlatformTransactionManager transactions;

    CurrentMember member;
    Browser browser;

    @BeforeEach
    void signIn() {
        member = people.member("민지");
        browser = people.browserOf(member);
    }

    @Test
    void whatAMemberTellsStandsOnTheirPublicPage() {
        Page saved = change("캠핑러 민지", "텐트가 셋 있어요. 🏕️\n언제든 물어보세요.", "seoul-mapo", "ko");
        assertThat(saved.location()).isEqualTo("/me?notice=profile-changed");

        Page page = people.stranger().get("/members/" + member.id());
        assertThat(page.text("h1")).isEqualTo("캠핑러 민지");
        assertThat(page.text("main"))
                .contains("텐트가 셋 있어요. 🏕️")
                .contains("서울 마포구")
                .contains("부터 마당 회원")
                .contains("이메일 확인됨")
                .doesNotContain(member.email());
    }

    @Test
    void onesOwnPageLeadsToWhatOneLends() {
        assertThat(browser.get("/me").html().select("main a[href=/hosting]").text())
                .isEqualTo("빌려주기 화면 열기");
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        change("Minji", "", "seoul-mapo", "ko");
        Page page = people.stranger().with("Accept-Language", "en").get("/members/" + member.id());
        assertThat(page.text("main")).contains("Mapo-gu, Seoul").contains("Member since");
    }

    @Test
    void theChosenLanguageIsUsedFromThenOn() {
        change("민지", "", "", "en");
        assertThat(browser.get("/me").html().select("html").attr("lang")).isEqualTo("en");
        change("민지", "", "", "ko");
        assertThat(browser.with("Accept-Language", "en")
                        .get("/me")
                        .html()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ko");
    }

    @Test
    void markupIsShownAsItWasTyped() {
        change("<b>굵게</b>", "<script>alert(1)</script>", "", "ko");
        Page page = people.stranger().get("/members/" + member.id());
        assertThat(page.text("h1")).isEqualTo("<b>굵게</b>");
        assertThat(page.html().select("main script, main b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',   소개, seoul-mapo, nickname",
        "민지, 소개, atlantis,   region",
    })
    void whatIsWrongIsSaidAtItsFieldAndTheRestIsKept(
            String nickname, String introduction, String region, String field) {
        Page page = change(nickname, introduction, region, "ko");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().selectFirst("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(page.html().selectFirst("textarea").val()).isEqualTo(introduction);
        assertThat(people.stranger().get("/members/" + member.id()).text("h1")).isEqualTo("민지");
    }

    @Test
    void anIntroductionThatIsTooLongOrHoldsANulIsRefusedAndKept() {
        Page tooLong = change("민지", "가".repeat(1001), "", "ko");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text(".field [role=alert]")).isEqualTo("소개는 1,000자까지 쓸 수 있어요.");
        assertThat(tooLong.html().selectFirst("textarea").val()).hasSize(1001);
        assertThat(change("민지", "소\0개", "", "ko").status()).isEqualTo(422);
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithAPage() {
        Page page = browser.post(
                "/me",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("nickname=%C3%28&introduction=%FF"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text("main [role=alert]")).isNotBlank();
        assertThat(people.stranger().get("/members/" + member.id()).text("h1")).isEqualTo("민지");
    }

    @Test
    void aProfileChangedInTheMomentOfANewPasswordLeavesTheNewPassword() throws InterruptedException {
        var transaction = new TransactionTemplate(transactions);
        var read = new CountDownLatch(1);
        Thread password = Thread.ofVirtual()
                .unstarted(() -> transaction.executeWithoutResult(status -> {
                    var same = members.get(member.id());
                    read.countDown();
                    same.changePassword("{noop}a-new-tent-by-the-han");
                }));
        transaction.executeWithoutResult(underway -> {
            profiles.change(member.id(), Nickname.of("민지네").orElseThrow(), "", null, Locale.KOREAN);
            password.start();
            awaitIt(read);
        });
        password.join();
        assertThat(members.get(member.id()).passwordHash()).isEqualTo("{noop}a-new-tent-by-the-han");
        assertThat(members.get(member.id()).nickname()).isEqualTo("민지네");
    }

    @Test
    void aMemberNobodyIsIsNotFound() {
        assertThat(people.stranger().get("/members/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(people.stranger().get("/members/nobody").status()).isEqualTo(404);
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private Page change(String nickname, String introduction, String region, String language) {
        return browser.post(
                "/me", "nickname", nickname, "introduction", introduction, "region", region, "language", language);
    }
}
