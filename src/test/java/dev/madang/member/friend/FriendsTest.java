package dev.madang.member.friend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.member.Presence;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two members become friends, part, and block each other. */
@MadangTest
class FriendsTest {

    @Autowired
    People people;

    @Autowired
    FriendDesk desk;

    @Autowired
    Friendships friendships;

    @Autowired
    Presence presence;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    CurrentMember mina;
    CurrentMember jun;
    Browser minas;
    Browser juns;

    @BeforeEach
    void twoNeighbours() {
        mina = people.member("민아");
        jun = people.member("준");
        minas = people.browserOf(mina);
        juns = people.browserOf(jun);
    }

    @Test
    void whoIsAskedAccepts() {
        assertThat(minas.post(of(jun, "friendship")).location()).endsWith("notice=friend-asked");
        assertThat(juns.get("/").text(".todo")).contains("친구 요청 1개");
        assertThat(juns.get("/me").text(".me-places a[href=/me/friends] .count"))
                .isEqualTo("1");
        assertThat(minas.get("/").html().select(".awaited-count .count")).isEmpty();
        assertThat(minas.get("/me/friends").text("main")).contains("답을 기다려요", "준");
        assertThat(juns.get("/me/friends").text("main")).contains("친구가 되고 싶대요", "민아");
        Page accepted = juns.post(of(mina, "friendship"), "back", "friends");
        assertThat(accepted.location()).isEqualTo("/me/friends?notice=friends-now");
        assertThat(minas.get("/me/friends").text("#friends")).contains("준");
        assertThat(minas.get("/members/" + jun.id()).html().select("form[action$='/chat']"))
                .hasSize(1);
        String room = minas.post(of(jun, "chat")).location();
        assertThat(juns.post(of(mina, "chat")).location()).isEqualTo(room);
    }

    @Test
    void whoIsAskedIsToldOnceAndWhoHadAskedWhenItIsAcceptedAndNobodyOfARefusal() {
        minas.post(of(jun, "friendship"));
        juns.post(of(mina, "friendship/removal"));
        minas.post(of(jun, "friendship"));
        assertThat(juns.get("/notifications").html().select("main li:contains(민아님이 친구가 되고)"))
                .hasSize(1);
        assertThat(minas.get("/notifications").text("main")).doesNotContain("준님");
        juns.post(of(mina, "friendship"));
        assertThat(minas.get("/notifications").text("main")).contains("준님과 친구가 되었어요");
    }

    @Test
    void whoBothAskAreFriends() {
        minas.post(of(jun, "friendship"));
        assertThat(juns.post(of(mina, "friendship")).location()).endsWith("notice=friends-now");
        assertThat(friendships.between(mina.id(), jun.id())).isEqualTo(Tie.FRIENDS);
    }

    @Test
    void bothAtOnceAreFriendsOnceAsWell() throws Exception {
        List<Callable<Page>> asking = new java.util.ArrayList<>();
        for (int i = 0; i < 16; i++) {
            asking.add(() -> minas.post(of(jun, "friendship")));
            asking.add(() -> juns.post(of(mina, "friendship")));
        }
        assertThat(Rush.atOnce(asking)).extracting(Page::status).containsOnly(303);
        assertThat(friendships.between(mina.id(), jun.id())).isEqualTo(Tie.FRIENDS);
        assertThat(jdbc.sql("SELECT count(*) FROM friendship WHERE :m IN (low_id, high_id)")
                        .param("m", mina.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodyAcceptsWhatTheyHaveAskedThemselves() {
        minas.post(of(jun, "friendship"));
        minas.post(of(jun, "friendship"));
        assertThat(friendships.between(mina.id(), jun.id())).isEqualTo(Tie.ASKED);
        assertThat(minas.post(of(jun, "chat")).status()).isEqualTo(409);
    }

    @Test
    void aRequestIsRefusedOrTakenBackAndAFriendshipEnds() {
        minas.post(of(jun, "friendship"));
        juns.post(of(mina, "friendship/removal"));
        assertThat(friendships.between(mina.id(), jun.id())).isEqualTo(Tie.NONE);
        minas.post(of(jun, "friendship"));
        minas.post(of(jun, "friendship/removal"));
        assertThat(friendships.between(jun.id(), mina.id())).isEqualTo(Tie.NONE);
        befriend();
        juns.post(of(mina, "friendship/removal"));
        assertThat(friendships.between(mina.id(), jun.id())).isEqualTo(Tie.NONE);
    }

    @Test
    void whoIsBlockedAsksNothingSeesNothingAndIsNotTold() {
        befriend();
        presence.note(mina.id());
        assertThat(minas.post(of(jun, "block")).status()).isEqualTo(303);
        assertThat(minas.get("/me/friends").text("main")).contains("차단한 이웃", "준");
        Page refused = juns.post(of(mina, "friendship"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main")).doesNotContain("차단");
        assertThat(juns.get("/members/" + mina.id()).text(".friend-buttons")).contains("친구 신청");
        assertThat(presence.of(jun.id(), List.of(mina.id()))).isEmpty();
        minas.post(of(jun, "block/removal"));
        assertThat(juns.post(of(mina, "friendship")).status()).isEqualTo(303);
    }

    @Test
    void nobodyIsTheirOwnFriendAndNobodyBefriendsNobody() {
        assertThat(minas.post(of(mina, "friendship")).status()).isEqualTo(409);
        assertThat(minas.post(of(mina, "block")).status()).isEqualTo(409);
        assertThat(minas.post("/members/" + UUID.randomUUID() + "/friendship").status())
                .isEqualTo(404);
        assertThat(minas.post("/members/" + UUID.randomUUID() + "/block").status())
                .isEqualTo(404);
        assertThat(people.stranger().post(of(mina, "friendship")).location()).startsWith("/sign-in");
        assertThat(minas.get("/members/" + mina.id()).html().select(".friend-buttons"))
                .isEmpty();
    }

    @Test
    void friendsSeeWithinAMinuteWhoIsHere() {
        befriend();
        // By this the page goes on saying so while it is looked at.
        assertThat(juns.get("/").html().select("body[data-member]")).hasSize(1);
        assertThat(people.stranger().get("/").html().select("body[data-member]"))
                .isEmpty();
        juns.get("/me/presence");
        await().until(() -> !presence.of(mina.id(), List.of(jun.id())).isEmpty());
        assertThat(minas.get("/me/friends").text("#friends")).contains("지금 접속 중");
        clock.advance(Duration.ofSeconds(60));
        assertThat(minas.get("/me/friends").text("#friends"))
                .doesNotContain("지금 접속 중")
                .contains("다녀감");
    }

    @Test
    void whoHidesIsNotSeen() {
        befriend();
        presence.note(jun.id());
        assertThat(juns.get("/me/friends").html().select("button[name=hidden]").val())
                .isEqualTo("true");
        juns.post("/me/presence", "hidden", "true");
        assertThat(minas.get("/me/friends").text("#friends")).contains("준").doesNotContain("접속 중", "다녀감");
        juns.post("/me/presence", "hidden", "false");
        assertThat(minas.get("/me/friends").text("#friends")).contains("지금 접속 중");
    }

    private void befriend() {
        desk.ask(mina.id(), jun.id());
        desk.ask(jun.id(), mina.id());
    }

    private static String of(CurrentMember member, String what) {
        return "/members/" + member.id() + "/" + what;
    }
}
