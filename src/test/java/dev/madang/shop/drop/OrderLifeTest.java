package dev.madang.shop.drop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What becomes of an order once it is paid. */
@MadangTest
class OrderLifeTest {

    @Autowired
    DropDesk desk;

    @Autowired
    Drops drops;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    StringRedisTemplate redis;

    Browser seller;
    Browser buyer;
    Drop drop;
    String order;

    @BeforeEach
    void threeUnitsArePaid() {
        CurrentMember merchant = people.member("상인");
        seller = people.browserOf(merchant);
        buyer = people.browserOf(people.member("지우"));
        drop = new DropStand(desk, drops, clock).units(5).perMember(3).of(merchant.id());
        DropStand.pay(buyer, DropStand.order(buyer, drop, "quantity", "3").location());
        order = buyer.get("/orders").html().select("main h3 a").attr("href");
    }

    @Test
    void itIsSentOnceItIsKnownWhereToAndArrivesByWordOrBySilence() {
        assertThat(send().status()).isEqualTo(409);
        address();
        assertThat(seller.post(order + "/parcel", "carrier", "cj", "number", "12")
                        .status())
                .isEqualTo(422);
        assertThat(buyer.post(order + "/parcel", "carrier", "cj", "number", "123456789012")
                        .status())
                .isEqualTo(404);
        assertThat(send().location()).contains("notice=order-sent");
        assertThat(buyer.post(order + "/cancellation").status()).isEqualTo(409);
        assertThat(buyer.get(order).text("main")).contains("CJ대한통운", "123456789012");
        clock.advance(Duration.ofDays(7));
        run("keep-silences-of-orders");
        assertThat(buyer.get(order).text("main .status-chip")).isEqualTo("도착함");
    }

    @Test
    void whatArrivedGoesBackWithinSevenDaysAndSoDoesTheMoney() {
        address();
        send();
        assertThat(buyer.post(order + "/arrival").status()).isEqualTo(303);
        assertThat(buyer.post(order + "/return", "reason", "").status()).isEqualTo(422);
        clock.advance(Duration.ofDays(6));
        assertThat(buyer.post(order + "/return", "reason", "색이 사진과 달라요").status())
                .isEqualTo(303);
        assertThat(seller.get(order).text("main")).contains("색이 사진과 달라요");
        assertThat(seller.post(order + "/return/arrival").status()).isEqualTo(303);
        assertThat(buyer.get(order).text("main")).contains("반품함", "36,000원");
    }

    @Test
    void afterSevenDaysNothingGoesBack() {
        address();
        send();
        buyer.post(order + "/arrival");
        clock.advance(Duration.ofDays(7));
        assertThat(buyer.post(order + "/return", "reason", "마음이 바뀌었어요").status())
                .isEqualTo(409);
        assertThat(buyer.get(order).html().select("#return")).isEmpty();
    }

    @Test
    void aPartIsCancelledAndThenTheRest() {
        String line = buyer.get(order).html().select("form[action*=/lines/]").attr("action");
        assertThat(buyer.post(line, "units", "3").status()).isEqualTo(422);
        assertThat(buyer.post(line, "units", "0").status()).isEqualTo(422);
        assertThat(buyer.post(line, "units", "1").status()).isEqualTo(303);
        assertThat(left()).isEqualTo(3);
        Page after = buyer.get(order);
        assertThat(after.text("main aside")).contains("12,000원 × 3개", "36,000원", "-12,000원");
        assertThat(after.html()
                        .select("main aside .money-table")
                        .first()
                        .select(".money-total")
                        .text())
                .contains("36,000원");
        assertThat(people.stranger()
                        .get("/drops/" + drop.id() + "/totals")
                        .html()
                        .select("table")
                        .last()
                        .select("tbody td:nth-child(3)")
                        .eachText())
                .containsExactly("2");
        assertThat(seller.post(line, "units", "1").status()).isEqualTo(303);
        assertThat(left()).isEqualTo(4);
        assertThat(people.browserOf(people.member("남")).post(line, "units", "1").status())
                .isEqualTo(404);
        assertThat(buyer.post(order + "/cancellation").status()).isEqualTo(303);
        assertThat(left()).isEqualTo(5);
        assertThat(DropStand.order(buyer, drop, "quantity", "3").status()).isEqualTo(303);
    }

    @Test
    void whoComesWhenAllIsGoneIsToldSoWithoutTheDatabaseAndTheGateIsMadeAnewWhenItIsLost() {
        Browser second = people.browserOf(people.member("둘째"));
        assertThat(DropStand.order(second, drop, "quantity", "2").status()).isEqualTo(303);
        redis.delete("madang:gate:" + drop.variants().getFirst().id());
        Browser third = people.browserOf(people.member("셋째"));
        assertThat(DropStand.order(third, drop).text("main [role=alert]")).contains("모두 나갔어요");
        assertThat(redis.opsForValue()
                        .get("madang:gate:" + drop.variants().getFirst().id()))
                .isEqualTo("0");
        assertThat(DropStand.order(second, drop, "quantity", "2").status()).isEqualTo(303);
    }

    private void address() {
        assertThat(buyer.post(
                                order + "/address",
                                "recipient",
                                "김지우",
                                "phone",
                                "010-1234-5678",
                                "postcode",
                                "04044",
                                "road",
                                "서울 마포구 양화로 45",
                                "detail",
                                "")
                        .status())
                .isEqualTo(303);
    }

    private Page send() {
        return seller.post(order + "/parcel", "carrier", "cj", "number", "123456789012");
    }

    private int left() {
        return drops.find(drop.id()).orElseThrow().variants().getFirst().left();
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(ClusteredJob::run);
    }
}
