package dev.madang.chat.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Guards;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.RaceTest;
import dev.madang.test.Rush;
import dev.madang.test.SecondInstance;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many operators who want the same inquiry, and a member who asks many times at once, over two instances. */
@RaceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InquiryConcurrencyTest {

    private static final int OPERATORS = 24;

    @Autowired
    People people;

    @Autowired
    InquiryDesk desk;

    @Autowired
    Inquiries inquiries;

    @Autowired
    Guards guards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecondInstance second;

    @Test
    @Order(1)
    void ofAllOperatorsOneTakesIt() throws Exception {
        assertThat(claimed()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void whoAsksManyTimesAtOnceHasOneOpen() throws Exception {
        CurrentMember member = people.member("급한이");
        Browser here = people.browserOf(member);
        Browser there = Rush.elsewhere(here, second);
        List<Page> answers = Rush.atOnce(IntStream.range(0, 32)
                .<Callable<Page>>mapToObj(i -> () -> (i % 2 == 0 ? here : there)
                        .post(
                                "/inquiries",
                                "text",
                                "물음 " + i,
                                "clientId",
                                UUID.randomUUID().toString()))
                .toList());
        // On a busy machine some are asked to come again later.
        assertThat(answers).extracting(Page::status).isSubsetOf(303, 503);
        List<String> rooms = answers.stream()
                .filter(page -> page.status() == 303)
                .map(Page::location)
                .toList();
        assertThat(rooms).isNotEmpty();
        assertThat(rooms.stream().distinct()).hasSize(1);
        assertThat(here.get(rooms.getFirst()).html().select(".bubble")).hasSizeGreaterThanOrEqualTo(rooms.size());
    }

    @Test
    @Order(3)
    void whoTakesItTwiceAtOnceIsLedIntoIt() throws Exception {
        UUID id = asked();
        Browser here = people.browserOf(people.admin());
        Browser there = Rush.elsewhere(here, second);
        List<Page> answers = Rush.atOnce(IntStream.range(0, 16)
                .<Callable<Page>>mapToObj(
                        i -> () -> (i % 2 == 0 ? here : there).post("/admin/inquiries/" + id + "/claim"))
                .toList());
        // On a busy machine some are asked to come again later.
        assertThat(answers).extracting(Page::status).contains(303).isSubsetOf(303, 503);
    }

    /** Proof that the first test can fail. */
    @Test
    @Order(4)
    void withoutItsKeySeveralTakeIt() throws Exception {
        guards.without("inquiry_claimed_once");
        long claims = 1;
        for (int attempt = 0; claims == 1 && attempt < 10; attempt++) {
            claims = claimed();
        }
        assertThat(claims).isGreaterThan(1);
    }

    private UUID asked() {
        CurrentMember member = people.member("궁금이");
        desk.ask(member.id(), Topic.OTHER, "누가 답해 주시나요?", UUID.randomUUID().toString());
        return inquiries.openOf(member.id()).orElseThrow().id();
    }

    private long claimed() throws Exception {
        UUID id = asked();
        Rush.ofOperators(OPERATORS, people, second)
                .each(operator -> () -> operator.post("/admin/inquiries/" + id + "/claim"));
        return jdbc.sql("SELECT count(*) FROM inquiry_claim WHERE inquiry_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
