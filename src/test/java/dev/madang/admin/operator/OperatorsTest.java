package dev.madang.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is an operator, decided by owners. */
@MadangTest
class OperatorsTest {

    @Autowired
    People people;

    @Test
    void anOwnerMakesAMemberAnOperatorAndTheirOpenSessionKnowsAtOnce() {
        CurrentMember member = people.member("새 운영자");
        Browser theirs = people.browserOf(member);
        CurrentMember trusting = people.admin();
        Browser owner = people.browserOf(trusting);
        assertThat(theirs.get("/admin/orders").status()).isEqualTo(403);
        assertThat(owner.post("/admin/operators", "email", member.email(), "roles", "SUPPORT")
                        .location())
                .endsWith("notice=operator-changed");
        await().untilAsserted(
                        () -> assertThat(theirs.get("/admin/orders").status()).isEqualTo(200));
        assertThat(theirs.get("/admin/payments").status()).isEqualTo(403);
        assertThat(theirs.get("/admin").html().select("a[href=/admin/payments]"))
                .isEmpty();
        assertThat(theirs.get("/notifications").text("main")).contains("맡은 일이 바뀌었어요");
        assertThat(people.audited(trusting).text("main")).contains("새 운영자 님이 맡은 일을 바꿨어요: SUPPORT");
        assertThat(owner.post("/admin/operators/" + member.id()).location()).endsWith("notice=operator-changed");
        await().untilAsserted(
                        () -> assertThat(theirs.get("/admin/orders").status()).isEqualTo(403));
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        CurrentMember me = people.admin();
        Page refused = people.browserOf(me).post("/admin/operators/" + me.id(), "roles", "SUPPORT");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("main")).contains("다른 소유자가 바꿔야 해요");
    }

    @Test
    void ofTwoOwnersWhoDismissEachOtherAtOnceOneStays() throws Exception {
        CurrentMember one = people.admin();
        CurrentMember other = people.admin();
        Browser ones = people.browserOf(one);
        Browser others = people.browserOf(other);
        ones.get("/admin/operators");
        others.get("/admin/operators");
        List<Page> answers = Rush.atOnce(List.of(
                () -> ones.post("/admin/operators/" + other.id()), () -> others.post("/admin/operators/" + one.id())));
        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(303, 403);
    }

    @Test
    void whoCannotBeOneIsSaidAtTheField() {
        Browser owner = people.browserOf(people.admin());
        CurrentMember unconfirmed = people.unconfirmed("아직");
        for (String email : List.of("nobody@member.test", unconfirmed.email(), "", "x")) {
            Page refused = owner.post("/admin/operators", "email", email, "roles", "SUPPORT");
            assertThat(refused.status()).as(email).isEqualTo(422);
            assertThat(refused.text("#email-error")).contains("운영자가 될 수 있는 회원이 없어요");
        }
        Page none = owner.post("/admin/operators", "email", people.member("이웃").email());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text("#roles-error")).contains("하나 이상");
        assertThat(owner.post("/admin/operators/" + unconfirmed.id(), "roles", "SUPPORT")
                        .status())
                .isEqualTo(404);
        assertThat(owner.post("/admin/operators/" + UUID.randomUUID(), "roles", "SUPPORT")
                        .status())
                .isEqualTo(404);
        assertThat(people.browserOf(people.operator(OperatorRole.FINANCE))
                        .post("/admin/operators", "email", "x@y.z", "roles", "OWNER")
                        .status())
                .isEqualTo(403);
    }
}
