package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MadangTest
class SignUpTest {

    private static final String PASSWORD = "a-tent-by-the-han";

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    String email;

    @BeforeEach
    void openABrowser() {
        browser = people.stranger();
        email = UUID.randomUUID() + "@sign-up.test";
    }

    @Test
    void aStrangerBecomesAMemberAndIsSignedInAtOnce() {
        Page answer = signUp(email, PASSWORD, "민지");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/?notice=signed-up");
        assertThat(browser.get("/me").text("h1")).isEqualTo("내 정보");
        assertThat(members(email)).isEqualTo(1);
    }

    @Test
    void theFormHasTheFieldsThatScriptsRelyOn() {
        var form = browser.get("/sign-up").html().selectFirst("main form[action=/sign-up][method=post]");
        assertThat(form.select("input").eachAttr("name")).contains("email", "password", "nickname", "_csrf");
    }

    @Test
    void whoSignsUpGoesOnWhereTheyWere() {
        Page answer = browser.post(
                "/sign-up", "email", email, "password", PASSWORD, "nickname", "민지", "continue", "/listings?q=tent");
        assertThat(answer.location()).isEqualTo("/listings?q=tent&notice=signed-up");
    }

    @Test
    void anEmailThatIsAMembersLeadsToSigningInAndKeepsWhatWasTyped() {
        signUp(email, PASSWORD, "민지");
        Page answer = people.stranger()
                .post("/sign-up", "email", email.toUpperCase(), "password", PASSWORD, "nickname", "지민");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("[role=alert]")).contains("이미 마당 회원인 이메일");
        assertThat(answer.html().select("main a[href^=/sign-in]")).isNotEmpty();
        assertThat(answer.html().selectFirst("input[name=email]").val()).isEqualTo(email.toUpperCase());
        assertThat(answer.html().selectFirst("input[name=nickname]").val()).isEqualTo("지민");
        assertThat(answer.html().selectFirst("input[name=password]").val()).isEmpty();
        assertThat(members(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "not-an-address,      a-tent-by-the-han, 민지, 이메일 주소를 끝까지",
        "a b@example.com,     a-tent-by-the-han, 민지, 이메일 주소를 끝까지",
        "ok@example.com,      short,             민지, 10자 이상",
        "ok@example.com,      1q2w3e4r5t,        민지, 흔한 비밀번호",
        "ok@example.com,      aaaaaaaaaaaa,      민지, 흔한 비밀번호",
        "longlongok@a.test,   longlongok,        민지, 같은 비밀번호",
        "longlongok@a.test,   LONGLONGOK@a.test, 민지, 같은 비밀번호",
        "ok@example.com,      a-tent-by-the-han, '  ', 1자에서 20자까지",
        "ok@example.com,      a-tent-by-the-han, 스물한글자가넘는별명은길어서쓸수가없는데요정말, 1자에서 20자까지",
    })
    void whatIsWrongIsSaidAtItsField(String email, String password, String nickname, String sentence) {
        Page answer = signUp(email, password, nickname);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text(".field [role=alert]")).contains(sentence);
        assertThat(answer.html().selectFirst("input[name=email]").val()).isEqualTo(email);
        assertThat(members(email)).isZero();
    }

    @Test
    void missingFieldsAreAllNamed() {
        Page answer = browser.post("/sign-up");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".field [role=alert]")).hasSize(3);
    }

    @Test
    void aNulInTheNicknameIsRefusedAndAnEmojiWelcome() {
        assertThat(signUp(email, PASSWORD, "민\0지").status()).isEqualTo(422);
        assertThat(signUp(email, PASSWORD, "캠핑👩‍👩‍👧").status()).isEqualTo(303);
    }

    @Test
    void aPasswordBeyondWhatBcryptReadsIsRefused() {
        assertThat(signUp(email, "가나다라마바사아자차카타파하갸냐댜랴먀뱌샤야쟈챠캬", "민지").text(".field [role=alert]"))
                .contains("너무 길어요");
    }

    @Test
    void withoutTheRightTokenNothingHappensAndThePageSaysWhatToDo() {
        Page answer = browser.postWithOldToken("/sign-up", "email", email);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("main")).contains("화면을 너무 오래 열어 두어서").contains("새로 고친 뒤 다시");
        assertThat(members(email)).isZero();
    }

    private Page signUp(String email, String password, String nickname) {
        return browser.post("/sign-up", "email", email, "password", password, "nickname", nickname);
    }

    private int members(String email) {
        return jdbc.sql("SELECT count(*) FROM member WHERE email = lower(?)")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
