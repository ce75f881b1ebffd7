package dev.madang.platform.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.auction.AuctionDesk;
import dev.madang.auction.AuctionStand;
import dev.madang.auction.BidDecided;
import dev.madang.auction.bid.Bidding;
import dev.madang.pass.PassPurse;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.shop.coupon.CouponTaken;
import dev.madang.shop.order.OrderMoved;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import dev.madang.test.SecondInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.Externalized;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Events go to a real Kafka and are heard from there, once in effect, whatever becomes of it in between. */
@MadangTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaTest {

    private static final String TOPIC = "madang.test";
    private static final AtomicInteger numbers = new AtomicInteger();

    static KafkaBroker broker;
    static SecondInstance madang;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Externalized(TOPIC + "::#{key()}")
    record TestSaid(String key, int number) {}

    @BeforeAll
    static void startWithoutIt(@Autowired Environment environment) throws Exception {
        broker = new KafkaBroker();
        madang = SecondInstance.beside(
                environment,
                List.of(
                        "MADANG_KAFKA_SERVERS=" + broker.address(),
                        "madang.kafka.topics=" + TOPIC + ",madang.bids",
                        "spring.kafka.producer.properties.max.block.ms=2000",
                        "spring.kafka.producer.properties.request.timeout.ms=1500",
                        "spring.kafka.producer.properties.delivery.timeout.ms=3000",
                        "spring.kafka.consumer.properties.metadata.max.age.ms=1000"));
    }

    @AfterAll
    static void stop() throws Exception {
        madang.close();
        broker.close();
    }

    @Test
    @Order(1)
    void whatHappensBeforeItIsThereWaitsAndIsSentOnceItIs() throws Exception {
        said(3);
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting("FAILED") == 3);

        broker.start();
        heardOnceRedelivered(3);
    }

    @Test
    @Order(2)
    void whatHappensWhileItIsThereIsHeardAtOnce() {
        said(2);

        await().atMost(Duration.ofSeconds(30)).until(() -> heard() == 5);
    }

    @Test
    @Order(3)
    void whoeverDoesSomethingDoesNotWaitForOneThatWasKilled() throws Exception {
        broker.kill();
        Instant begun = Instant.now();
        said(3);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting("FAILED") == 3);

        broker.start();
        heardOnceRedelivered(8);
    }

    @Test
    @Order(4)
    void whatIsSentASecondTimeHasNoSecondEffect() {
        String again = "{\"key\":\"again\",\"number\":1}";
        KafkaOperations<Object, Object> kafka = kafka();
        for (int i = 0; i < 3; i++) {
            kafka.send(TOPIC, "again", again.getBytes(UTF_8)).join();
        }
        kafka.send(TOPIC, "again", "{}".getBytes(UTF_8)).join();

        await().atMost(Duration.ofSeconds(30)).until(() -> heard() == 10);
    }

    @Test
    @Order(5)
    void bidsAreKeyedByTheirAuctionSoThatTheyStayInOrder() {
        var events = madang.bean(EventExternalizationConfiguration.class);
        UUID auction = UUID.randomUUID();
        var bid = new BidDecided(
                auction, UUID.randomUUID(), 1, UUID.randomUUID(), 5, UUID.randomUUID(), Instant.EPOCH, List.of());

        assertThat(events.supports(bid)).isTrue();
        assertThat(events.determineTarget(bid)).hasToString("madang.bids::#{auction()}");
        assertThat(OrderMoved.class.getAnnotation(Externalized.class).value()).startsWith("madang.orders::");
        assertThat(CouponTaken.class.getAnnotation(Externalized.class).value()).startsWith("madang.coupons::");
    }

    @Test
    @Order(6)
    void whoIsOutbidIsToldFromThereOnceHoweverOftenItIsSent() {
        var stand = new AuctionStand(
                madang.bean(AuctionDesk.class), madang.bean(PassPurse.class), people, madang.bean(MutableClock.class));
        UUID first = stand.bidder("먼저").id();
        UUID second = stand.bidder("나중").id();
        UUID auction = stand.open(people.member("상인"), null);
        Bidding bids = madang.bean(Bidding.class);
        KafkaOperations<Object, Object> kafka = kafka();
        kafka.send("madang.bids", auction.toString(), "no bid".getBytes(UTF_8)).join();
        kafka.send("madang.bids", auction.toString(), null).join();

        bids.bid(auction, first, 10, 10, Idempotency.newKey());
        bids.bid(auction, second, 20, 20, Idempotency.newKey());
        await().atMost(Duration.ofSeconds(30)).until(() -> told(first) == 1);
        kafka.send(
                        "madang.bids",
                        auction.toString(),
                        madang.bean(JsonMapper.class)
                                .writeValueAsBytes(new BidDecided(
                                        auction,
                                        UUID.randomUUID(),
                                        2,
                                        second,
                                        20,
                                        second,
                                        Instant.EPOCH,
                                        List.of(first))))
                .join();
        bids.bid(auction, first, 30, 30, Idempotency.newKey());

        await().atMost(Duration.ofSeconds(30)).until(() -> told(second) == 1);
        assertThat(told(first)).isOne();
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM event_publication
                                WHERE listener_id LIKE '%OutbidNews%' AND serialized_event LIKE ?""").param("%" + auction + "%").query(Long.class).single())
                .as("nobody else tells")
                .isZero();
    }

    private long told(UUID member) {
        return jdbc.sql("SELECT count(*) FROM notification WHERE member_id = ? AND text = 'auction.news.OUTBID'")
                .param(member)
                .query(Long.class)
                .single();
    }

    private static void said(int times) {
        for (int i = 0; i < times; i++) {
            madang.bean(TransactionTemplate.class)
                    .executeWithoutResult(status ->
                            madang.publish(new TestSaid("key-" + numbers.get() % 3, numbers.incrementAndGet())));
        }
    }

    private void heardOnceRedelivered(int times) {
        ClusteredJob redelivery = madang.jobs().stream()
                .filter(job -> job.name().equals("redeliver-events"))
                .findFirst()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    madang.bean(MutableClock.class).advance(Duration.ofHours(5));
                    redelivery.run();
                    return heard() == times && waiting("COMPLETED") >= times;
                });
    }

    private long heard() {
        return jdbc.sql("SELECT coalesce(sum(times), 0) FROM activity WHERE topic = ?")
                .param(TOPIC)
                .query(Long.class)
                .single();
    }

    private long waiting(String status) {
        return jdbc.sql("SELECT count(*) FROM event_publication WHERE event_type LIKE '%TestSaid' AND status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static KafkaOperations<Object, Object> kafka() {
        return madang.bean(KafkaOperations.class);
    }
}
