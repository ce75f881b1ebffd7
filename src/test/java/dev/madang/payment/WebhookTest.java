package dev.madang.payment;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.Till.Purchase;
import dev.madang.test.Invariants;
import dev.madang.test.MutableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PaymentTest
class WebhookTest {

    private static final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Till till;

    @Autowired
    Wares wares;

    @Autowired
    Invariants invariants;

    @Autowired
    MutableClock clock;

    @AfterEach
    void theBooksBalance() {
        invariants.booksEqualTheGateways();
    }

    @Test
    void aNoticeBeforeTheRedirectIsTakenAndChargesNothingByItself() throws Exception {
        Purchase purchase = till.purchase(86_000);
        String success = purchase.act("APPROVE");
        assertThat(notify(purchase.attempt(), "DONE")).isEqualTo(200);
        await().during(Duration.ofMillis(500))
                .until(() -> till.statusOf(purchase.attempt()).equals("READY"));
        assertThat(till.balanceAtGateway(purchase.attempt())).isZero();
        purchase.goTo(success);
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("DONE");
    }

    @Test
    void aNoticeSettlesAnOutcomeThatIsOpen() throws Exception {
        Purchase purchase = till.purchase(86_000);
        purchase.pay("APPROVE_DOWN");
        assertThat(till.statusOf(purchase.attempt())).isEqualTo("UNKNOWN");
        clock.advance(Duration.ofSeconds(21));
        assertThat(notify(purchase.attempt(), "DONE")).isEqualTo(200);
        await().until(() -> till.statusOf(purchase.attempt()).equals("DONE"));
        assertThat(wares.status(purchase.ware())).isEqualTo("PAID");
    }

    @Test
    void aNoticeThatOvertakesARefusalTellsTheSameReason() {
        Purchase purchase = till.purchase(86_000);
        String fail = purchase.act("REFUSE");
        await().until(() -> till.statusOf(purchase.attempt()).equals("FAILED"));
        assertThat(purchase.goTo(fail).text("main [role=alert]")).contains("카드사가 결제를 거절했어요");
    }

    @Test
    void aNoticeThatLiesIsNotBelieved() throws Exception {
        Purchase purchase = till.purchase(86_000);
        notify(purchase.attempt(), "DONE");
        notify(purchase.attempt(), "CANCELED");
        await().during(Duration.ofMillis(500))
                .until(() -> till.statusOf(purchase.attempt()).equals("READY"));
        purchase.pay("APPROVE");
        notify(purchase.attempt(), "CANCELED");
        notify(purchase.attempt(), "EXPIRED");
        await().during(Duration.ofMillis(500))
                .until(() -> wares.status(purchase.ware()).equals("PAID"));
    }

    @Test
    void aFloodOfNoticesAsksTheGatewayAFewTimesOnly() throws Exception {
        Purchase purchase = till.purchase(86_000);
        int answered = 0;
        while (notify(purchase.attempt(), "DONE") == 200) {
            answered++;
        }
        assertThat(answered).isEqualTo(30);
        await().during(Duration.ofMillis(500)).until(() -> looks(purchase) <= 30);
        assertThat(notify(till.purchase(12_000).attempt(), "DONE")).isEqualTo(200);
    }

    @Test
    void oneTransmissionIsActedUponOnce() throws Exception {
        Purchase purchase = till.purchase(86_000);
        String transmission = UUID.randomUUID().toString();
        assertThat(notify(purchase.attempt(), "DONE", transmission)).isEqualTo(200);
        await().until(() -> looks(purchase) == 1);
        assertThat(notify(purchase.attempt(), "DONE", transmission)).isEqualTo(200);
        assertThat(notify(purchase.attempt(), "DONE", transmission)).isEqualTo(200);
        await().during(Duration.ofMillis(500)).until(() -> looks(purchase) == 1);
        assertThat(notify(purchase.attempt(), "DONE")).isEqualTo(200);
        await().until(() -> looks(purchase) == 2);
    }

    @Test
    void aDepositNoticeHasNoEnvelope() throws Exception {
        Purchase purchase = till.purchase(86_000);
        String body =
                "{\"createdAt\":\"2026-11-20T09:00:00.000000\",\"secret\":\"s\",\"status\":\"DONE\",\"orderId\":\"%s\"}";
        assertThat(post(body.formatted(purchase.attempt()))).isEqualTo(200);
        await().until(() -> looks(purchase) == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{\"data\":null}",
                "{\"data\":{\"orderId\":17}}",
                "{\"data\":{\"orderId\":\"somebody-elses\"}}",
                "{\"data\":{\"orderId\":\"01a1f880-4303-7e07-9c3c-57b4986e4e0d\"}}",
                "{\"eventType\":\"PAYOUT\",\"entityBody\":{}}"
            })
    void whatConcernsNoPaymentOfOursIsTakenAndIgnored(String body) throws Exception {
        assertThat(post(body)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"data\":", "%00", "orderId=1"})
    void garbageIsRefused(String body) throws Exception {
        assertThat(post(body)).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        assertThat(send(ofByteArray(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), null))
                .isEqualTo(400);
    }

    @Test
    void aHugeBodyIsRefusedUnread() throws Exception {
        assertThat(post("{\"a\":\"" + "x".repeat(100_000) + "\"}")).isEqualTo(413);
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        assertThat(post("[".repeat(60_000))).isEqualTo(400);
    }

    private long looks(Purchase purchase) {
        return till.number("SELECT looks FROM payment_attempt WHERE id = ?", purchase.attempt());
    }

    private int notify(UUID attempt, String status) throws Exception {
        return notify(attempt, status, UUID.randomUUID().toString());
    }

    private int notify(UUID attempt, String status, String transmission) throws Exception {
        String body = """
                {"eventType":"PAYMENT_STATUS_CHANGED","createdAt":"2026-11-20T09:00:00.000000",
                 "data":{"orderId":"%s","paymentKey":"forged","status":"%s","totalAmount":1,"new":{"field":[]}}}""".formatted(attempt, status);
        return send(ofString(body), transmission);
    }

    private int post(String body) throws Exception {
        return send(ofString(body, UTF_8), null);
    }

    private int send(HttpRequest.BodyPublisher body, String transmission) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/payments/toss/webhook"))
                .header("Content-Type", "application/json")
                .POST(body);
        if (transmission != null) {
            request.header("tosspayments-webhook-transmission-id", transmission);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
