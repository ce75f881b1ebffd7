package dev.madang.admin.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.pages.MemberFact;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Statements;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A member as operators see them. */
@MadangTest
class MemberFileTest {

    @Autowired
    People people;

    @Autowired
    List<MemberFact> facts;

    @Autowired
    MessageSource messages;

    @Autowired
    Statements statements;

    @Test
    void everythingThatModulesKnowIsThereAndLeadsToItsList() {
        CurrentMember member = people.member("모두 가진 이");
        Browser owner = people.browserOf(people.admin());
        Page page = owner.get("/admin/members/" + member.id());
        assertThat(page.text("main")).contains(member.email(), member.id().toString(), "모두 가진 이");
        for (MemberFact fact : facts) {
            assertThat(page.text("main")).contains(messages.getMessage(fact.name(), null, Locale.KOREAN));
        }
        for (String list : page.html().select("dl.operator-numbers a").eachAttr("href")) {
            assertThat(owner.get(list).status()).as(list).isEqualTo(200);
        }
        assertThat(statements.during(() -> owner.get("/admin/members/" + member.id())))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void anOperatorSeesNothingOfWhatTheyMayNotOpen() {
        CurrentMember member = people.member("이웃");
        Page page = people.browserOf(people.operator(OperatorRole.MODERATION)).get("/admin/members/" + member.id());
        String paid = messages.getMessage("admin.fact.paid", null, Locale.KOREAN);
        assertThat(page.html().select("a[href^=/admin/payments]")).isEmpty();
        assertThat(page.html().select("dl.operator-numbers dt").eachText())
                .isNotEmpty()
                .doesNotContain(paid);
        assertThat(people.browserOf(people.operator(OperatorRole.FINANCE))
                        .get("/admin/members/" + member.id())
                        .html()
                        .select("dl.operator-numbers dt")
                        .eachText())
                .contains(paid);
        assertThat(page.html().select("a[href^='/members/']")).isNotEmpty();
    }

    @Test
    void anOperatorSignsAMemberOutEverywhere() {
        CurrentMember member = people.member("두 곳에 있는 이");
        Browser here = people.browserOf(member);
        Browser there = people.browserOf(member);
        CurrentMember supporter = people.operator(OperatorRole.SUPPORT);
        Browser support = people.browserOf(supporter);
        assertThat(here.get("/me").status()).isEqualTo(200);
        Page ended = support.post("/admin/members/" + member.id() + "/sessions/end");
        assertThat(ended.location()).startsWith("/admin/members/" + member.id());
        assertThat(here.get("/me").location()).startsWith("/sign-in");
        assertThat(there.get("/me").location()).startsWith("/sign-in");
        assertThat(people.audited(supporter).text("main")).contains("두 곳에 있는 이 님을 모든 곳에서 로그아웃");
    }

    @Test
    void anOperatorWithdrawsAMemberWithAReasonAndRestoresThem() {
        CurrentMember member = people.member("떠나는 이");
        Browser theirs = people.browserOf(member);
        Browser support = people.browserOf(people.operator(OperatorRole.SUPPORT));
        String page = "/admin/members/" + member.id();
        assertThat(support.post(page + "/withdrawal", "reason", "").status()).isEqualTo(422);
        assertThat(support.post(page + "/withdrawal", "reason", "전화로 부탁했어요").location())
                .endsWith("notice=member-withdrawn");
        await().untilAsserted(() -> assertThat(theirs.get("/me").location()).startsWith("/sign-in"));
        assertThat(support.get(page).text("main")).contains("전화로 부탁했어요", "떠나는 이");
        assertThat(support.get("/admin/members?show=left&q=떠나는").text("tbody")).contains("떠나는 이");
        Page again = support.post(page + "/withdrawal", "reason", "전화로 부탁했어요");
        assertThat(again.status()).isEqualTo(409);
        assertThat(support.post(page + "/restoration", "reason", "다시 부탁했어요").location())
                .endsWith("notice=member-restored");
        assertThat(support.post(page + "/restoration", "reason", "다시 부탁했어요").status())
                .isEqualTo(409);
    }

    @Test
    void nobodyWithdrawsAnOperator() {
        CurrentMember other = people.admin();
        Browser owner = people.browserOf(people.admin());
        assertThat(owner.post("/admin/members/" + other.id() + "/withdrawal", "reason", "그냥요")
                        .status())
                .isEqualTo(409);
        assertThat(owner.get("/admin/members/" + other.id()).html().select("textarea"))
                .isEmpty();
    }

    @Test
    void thereIsNoMemberWithoutAnAccount() {
        Browser owner = people.browserOf(people.admin());
        assertThat(owner.get("/admin/members/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(owner.post("/admin/members/" + UUID.randomUUID() + "/sessions/end")
                        .status())
                .isEqualTo(404);
    }
}
