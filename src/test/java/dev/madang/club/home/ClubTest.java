package dev.madang.club.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.club.ClubHouse;
import dev.madang.club.Links;
import dev.madang.moderation.Withholding;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clubs as they are founded, found and changed. */
@MadangTest
class ClubTest {

    @Autowired
    People people;

    @Autowired
    ReportableClubs reportable;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    CurrentMember member;
    Browser leader;

    @BeforeEach
    void theLeaderComes() {
        member = people.member("길잡이");
        leader = people.browserOf(member);
    }

    @Test
    void aClubIsFoundByWhatItIsAboutAndWhereItIs() {
        String name = "새벽 " + Ids.next().toString().substring(24);
        UUID club = ClubHouse.open().named(name).foundedBy(leader);
        String words = name.substring(3);
        Browser stranger = people.stranger();
        assertThat(stranger.get("/clubs?q=" + words).text("main")).contains(name, "서울 종로구", "바로 가입");
        assertThat(stranger.get("/clubs?interest=hiking&region=seoul&q=" + words)
                        .text("main"))
                .contains(name);
        assertThat(stranger.get("/clubs?interest=music&q=" + words).text("main"))
                .contains("찾는 모임이 없어요");
        assertThat(stranger.get("/clubs?region=busan&q=" + words).text("main")).doesNotContain(name);
        assertThat(stranger.get("/clubs?after=garbage&sort=near&q=%00").status())
                .isEqualTo(200);
        assertThat(stranger.get(Links.club(club)).text("h1")).isEqualTo(name);
    }

    @Test
    void whoLivesSomewhereFindsTheNearestFirst() {
        jdbc("UPDATE member SET region = 'seoul-mapo' WHERE id = ?", member.id());
        String name = Ids.next().toString().substring(24);
        ClubHouse.open().named("가까운 " + name).foundedBy(leader);
        Page near = leader.get("/clubs?sort=near&q=" + name);
        assertThat(near.text("main article")).contains("약", "km");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        Page refused = leader.post(
                Links.club(Ids.next()),
                "name",
                "가",
                "text",
                "연락은 010-1234-5678로 주세요",
                "interest",
                "nothing",
                "region",
                "seoul",
                "joining",
                "somehow",
                "questions",
                "하나\n둘\n셋\n넷",
                "capacity",
                "-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("[aria-invalid=true]").eachAttr("name"))
                .contains("name", "text", "interest", "region", "questions", "capacity");
        assertThat(refused.text("[name=questions]")).contains("넷");
        assertThat(refused.html().select("[name=capacity]").attr("value")).isEqualTo("-1");
    }

    @Test
    void aFormSentTwiceFoundsOneClubAndAnOldOneIsRefused() {
        UUID id = ClubHouse.open().foundedBy(leader);
        Page old = ClubHouse.open().save(leader, id, "");
        assertThat(old.status()).isEqualTo(409);
        assertThat(ClubHouse.open().named("이름 바꾼 모임").save(leader, id, "1").status())
                .isEqualTo(303);
        assertThat(leader.get(Links.club(id)).text("h1")).isEqualTo("이름 바꾼 모임");
        assertThat(people.browserOf(people.unconfirmed("새내기")).get("/clubs/new").status())
                .isEqualTo(403);
        assertThat(ClubHouse.open()
                        .save(people.browserOf(people.member("남")), id, "2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thereCannotBeFewerPlacesThanMembers() {
        UUID id = ClubHouse.open().places(3).foundedBy(leader);
        for (int i = 0; i < 2; i++) {
            ClubHouse.join(people.browserOf(people.member("이웃 " + i)), id);
        }
        Page refused = ClubHouse.open().places(2).save(leader, id, "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("#capacity-error")).contains("3명");
    }

    @Test
    void whatIsWithheldIsSeenByItsLeaderAlone() {
        UUID id = ClubHouse.open().foundedBy(leader);
        transaction.executeWithoutResult(status -> reportable.withhold(id.toString(), Withholding.HIDDEN));
        assertThat(people.stranger().get(Links.club(id)).status()).isEqualTo(404);
        assertThat(leader.get(Links.club(id)).text("main")).contains("보이지 않게");
        transaction.executeWithoutResult(status -> reportable.release(id.toString()));
        assertThat(people.stranger().get(Links.club(id)).status()).isEqualTo(200);
    }

    @Test
    void aClubCostsFewStatements() {
        UUID id = ClubHouse.open().foundedBy(leader);
        Browser stranger = people.stranger();
        stranger.get(Links.club(id));
        assertThat(statements.during(() -> stranger.get(Links.club(id)))).hasSizeLessThanOrEqualTo(8);
        assertThat(statements.during(() -> stranger.get("/clubs"))).hasSizeLessThanOrEqualTo(2);
    }

    private void jdbc(String sql, Object... values) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).params(values).update());
    }
}
