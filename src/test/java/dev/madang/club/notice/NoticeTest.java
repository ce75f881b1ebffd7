package dev.madang.club.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.club.ClubHouse;
import dev.madang.club.Links;
import dev.madang.moderation.Withholding;
import dev.madang.shared.Ids;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Multipart;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices with photos, which only those in the club can see. */
@MadangTest
class NoticeTest {

    @Autowired
    People people;

    @Autowired
    ReportableNotices reportable;

    @Autowired
    TransactionTemplate transaction;

    Browser leader;
    Browser member;
    UUID club;

    @BeforeEach
    void aClubOfTwo() {
        leader = people.browserOf(people.member("길잡이"));
        member = people.browserOf(people.member("걷는이"));
        club = ClubHouse.open().foundedBy(leader);
        ClubHouse.join(member, club);
    }

    @Test
    void aNoticeIsToldToAllAndClosedToOthersWithItsPhotos() {
        UUID id = Ids.next();
        var form = new Multipart()
                .fields("title", "겨울 산행 준비물", "text", "아이젠을 꼭 챙겨 오세요.")
                .photo(Pictures.jpeg(640, 480));
        Page written = leader.post(Links.notice(club, id), form.contentType(), form.body());
        assertThat(written.location()).endsWith("notice=club-notice-written");
        await().untilAsserted(() ->
                assertThat(member.get("/notifications").text("main")).contains("겨울 산행 준비물"));
        Page read = member.get(Links.notice(club, id));
        assertThat(read.text("main")).contains("아이젠을 꼭");
        assertThat(member.get(Links.club(club)).text("main")).contains("겨울 산행 준비물");
        String photo = read.html().select(".gallery img").attr("src");
        await().until(() -> member.get(photo).header("Content-Type").contains("webp"));

        Browser other = people.browserOf(people.member("남"));
        assertThat(other.get(Links.notice(club, id)).status()).isEqualTo(404);
        assertThat(other.get(Links.club(club) + "/notices").status()).isEqualTo(404);
        assertThat(other.get(photo).status()).isEqualTo(404);
        assertThat(other.get(Links.club(club)).text("main")).doesNotContain("겨울 산행 준비물");
        member.post(Links.club(club) + "/departure");
        assertThat(member.get(photo).status()).isEqualTo(404);
    }

    @Test
    void onlyWhoRunsTheClubWrites() {
        assertThat(member.get(Links.club(club) + "/notices/new").status()).isEqualTo(403);
        assertThat(member.post(Links.notice(club, Ids.next()), "title", "제목이에요").status())
                .isEqualTo(403);
        Page refused = leader.post(Links.notice(club, Ids.next()), "title", "가", "text", "길게 쓴 글");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#text")).isEqualTo("길게 쓴 글");
    }

    @Test
    void whatIsWithheldIsSeenByNobodyElseUntilItIsReleased() {
        UUID id = Ids.next();
        leader.post(Links.notice(club, id), "title", "알립니다", "text", "");
        transaction.executeWithoutResult(status -> reportable.withhold(id.toString(), Withholding.HIDDEN));
        assertThat(member.get(Links.notice(club, id)).status()).isEqualTo(404);
        assertThat(member.get(Links.club(club)).text("main")).doesNotContain("알립니다");
        assertThat(leader.get(Links.notice(club, id)).text("main")).contains("보이지 않게");
        transaction.executeWithoutResult(status -> reportable.release(id.toString()));
        assertThat(member.get(Links.notice(club, id)).status()).isEqualTo(200);
        leader.post(Links.notice(club, id) + "/removal");
        assertThat(member.get(Links.notice(club, id)).status()).isEqualTo(404);
    }
}
