package dev.madang.payment.toss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.NotNow;
import dev.madang.payment.gateway.GatewayAnswer.Refused;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import dev.madang.payment.gateway.GatewayPayment.State;
import dev.madang.payment.gateway.GatewayTransaction;
import dev.madang.payment.gateway.PaymentGateway.RefundOrder;
import dev.madang.payment.gateway.PaymentGateway.WindowOrder;
import dev.madang.platform.links.PublicAddress;
import dev.madang.shared.Won;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TossGatewayTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private HttpServer server;
    private TossGateway gateway;

    private int status = 200;
    private String answer = "";
    private Duration delay = Duration.ZERO;
    private String method;
    private String path;
    private String query;
    private String authorization;
    private String key;
    private String body;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            method = exchange.getRequestMethod();
            path = exchange.getRequestURI().getRawPath();
            query = exchange.getRequestURI().getQuery();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            sleep(delay);
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var settings = new TossSettings(
                "test_gck_x",
                "test_gsk_x",
                "http://localhost:" + server.getAddress().getPort(),
                "/sdk",
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
        var environment = new MockEnvironment().withProperty("madang.public-url", "https://madang.example");
        gateway = new TossGateway(settings, new PublicAddress(environment), json);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void confirmsWithKeyAmountAndOrder() {
        answer = payment("DONE", "\"2026-11-20T15:05:00+09:00\"", "null");
        GatewayAnswer confirmed = gateway.confirm("order-1", "key/1", Won.of(15_000), "attempt-1");
        assertThat(method + " " + path).isEqualTo("POST /v1/payments/confirm");
        assertThat(authorization).isEqualTo("Basic dGVzdF9nc2tfeDo=");
        assertThat(key).isEqualTo("attempt-1");
        assertThat(sent().path("amount").isIntegralNumber()).isTrue();
        assertThat(sent().path("amount").asLong()).isEqualTo(15_000);
        assertThat(sent().path("paymentKey").asString()).isEqualTo("key/1");
        assertThat(confirmed).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.payment().state()).isEqualTo(State.CAPTURED);
            assertThat(known.payment().amount()).isEqualTo(Won.of(15_000));
            assertThat(known.payment().capturedAt()).isEqualTo(Instant.parse("2026-11-20T06:05:00Z"));
            assertThat(known.payment().method()).isEqualTo("카드");
            assertThat(known.payment().receipt()).isEqualTo("https://receipt");
        });
    }

    @Test
    void listsWhatWasTakenAndWentBackWithOrWithoutAMinus() {
        answer = """
                [{"mId": "m", "transactionKey": "t1", "paymentKey": "k1", "orderId": "o1", "status": "DONE", "amount": 15000,
                  "currency": "KRW", "transactionAt": "2026-11-20T15:05:00+09:00"},
                 {"transactionKey": "t2", "paymentKey": "k1", "orderId": "o1", "status": "PARTIAL_CANCELED", "amount": -5000,
                  "transactionAt": "2026-11-21T00:00:00+09:00"},
                 {"transactionKey": "t3", "paymentKey": "k1", "orderId": "o1", "status": "CANCELED", "amount": 10000,
                  "transactionAt": "2026-11-22T00:00:00+09:00"},
                 {"transactionKey": "t4", "paymentKey": "k2", "orderId": "o2", "status": "WAITING_FOR_DEPOSIT", "amount": 9000,
                  "transactionAt": "2026-11-22T09:00:00+09:00"}]""";
        Instant from = Instant.parse("2026-10-31T15:00:00Z");
        Instant until = Instant.parse("2026-11-30T15:00:00Z");
        assertThat(gateway.transactions(from, until, "t0").orElseThrow())
                .containsExactly(
                        new GatewayTransaction(
                                "t1", "o1", Won.of(15_000), false, Instant.parse("2026-11-20T06:05:00Z")),
                        new GatewayTransaction("t2", "o1", Won.of(5_000), true, Instant.parse("2026-11-20T15:00:00Z")),
                        new GatewayTransaction("t3", "o1", Won.of(10_000), true, Instant.parse("2026-11-21T15:00:00Z")),
                        new GatewayTransaction("t4", "o2", Won.ZERO, false, Instant.parse("2026-11-22T00:00:00Z")));
        assertThat(path + "?" + query)
                .isEqualTo(
                        "/v1/transactions?startDate=2026-11-01T00:00:00&endDate=2026-12-01T00:00:00&limit=1000&startingAfter=t0");
        answer = "[]";
        assertThat(gateway.transactions(from, until, null).orElseThrow()).isEmpty();
        assertThat(query).doesNotContain("startingAfter");
        answer = "{}";
        assertThat(gateway.transactions(from, until, null)).isEmpty();
        status = 500;
        assertThat(gateway.transactions(from, until, null)).isEmpty();
    }

    @Test
    void looksUpByKeyAndByOrder() {
        answer = payment("IN_PROGRESS", "null", "null");
        gateway.find("a/b?c");
        assertThat(method + " " + path).isEqualTo("GET /v1/payments/a%2Fb%3Fc");
        gateway.findOrder("order-1");
        assertThat(path).isEqualTo("/v1/payments/orders/order-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT", "SOMETHING_NEW"})
    void whatHasNotEndedIsOpen(String status) {
        answer = payment(status, "null", "null");
        assertThat(gateway.find("k"))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(known.payment().isOpen()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABORTED", "EXPIRED", "CANCELED"})
    void whatEndedWithoutApprovalTookNothing(String status) {
        answer = payment(status, "null", "null");
        assertThat(gateway.find("k"))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(known.payment().isEnded()).isTrue());
    }

    @Test
    void whatEndedSaysWhy() {
        answer = payment("ABORTED", "null", "null")
                .replace("\"method\"", "\"failure\":{\"code\":\"REJECT_CARD_COMPANY\"},\"method\"");
        assertThat(gateway.find("k"))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> assertThat(known.payment().failure()).isEqualTo("REJECT_CARD_COMPANY"));
    }

    @Test
    void cancelsAPartOfWhatMustBeLeftAndRecognisesItAfterwards() {
        UUID refund = UUID.randomUUID();
        answer = payment(
                "PARTIAL_CANCELED", "\"2026-11-20T15:05:00+09:00\"", """
                [{"transactionKey":"t1","cancelAmount":5000,"canceledAt":"2026-11-21T10:00:00+09:00",
                  "cancelReason":"고객 문의","cancelStatus":"DONE"},
                 {"transactionKey":"t2","cancelAmount":4000,"canceledAt":"2026-11-21T11:00:00+09:00",
                  "cancelReason":"%s","cancelStatus":"DONE"},
                 {"transactionKey":"t3","cancelAmount":4000,"canceledAt":"2026-11-21T11:00:00+09:00",
                  "cancelReason":"later","cancelStatus":"IN_PROGRESS"}]""".formatted(TossPayment.reason("취소", refund)));
        GatewayAnswer cancelled = gateway.cancel(order(refund, 4_000, 10_000, "취소".repeat(200)));
        assertThat(path).isEqualTo("/v1/payments/k/cancel");
        assertThat(sent().path("cancelAmount").asLong()).isEqualTo(4_000);
        assertThat(sent().path("refundableAmount").asLong()).isEqualTo(10_000);
        assertThat(sent().path("cancelReason").asString())
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("#" + refund);
        assertThat(cancelled).isInstanceOfSatisfying(Known.class, known -> {
            assertThat(known.payment().cancels()).hasSize(2);
            assertThat(known.payment().cancelFor(refund).orElseThrow().transactionKey())
                    .isEqualTo("t2");
            assertThat(known.payment().cancels().getFirst().refund()).isNull();
        });
    }

    @Test
    void cancelsTheWholeRestWithoutNamingIt() {
        answer = payment("CANCELED", "\"2026-11-20T15:05:00+09:00\"", "null");
        gateway.cancel(order(UUID.randomUUID(), 10_000, 10_000, "취소"));
        assertThat(sent().has("cancelAmount")).isFalse();
    }

    @Test
    void opensAWindowForCards() {
        answer = payment("READY", "null", "null");
        var window = new WindowOrder("order-1", "텐트", Won.of(15_000), "https://m/s", "https://m/f", false);
        assertThat(gateway.openWindow(window)).contains("https://checkout");
        assertThat(sent().path("method").asString()).isEqualTo("CARD");
        answer = "{\"code\":\"NOT_SUPPORTED\",\"message\":\"\"}";
        status = 403;
        assertThat(gateway.openWindow(window)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT_CARD_COMPANY", "NOT_FOUND_PAYMENT_SESSION", "INVALID_REQUEST", "FDS_ERROR"})
    void aClearNoToAConfirmationIsRefused(String code) {
        error(403, code);
        assertThat(confirm()).isEqualTo(new Refused(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALREADY_PROCESSED_PAYMENT",
                "FORBIDDEN_CONSECUTIVE_REQUEST",
                "PROVIDER_ERROR",
                "FAILED_INTERNAL_SYSTEM_PROCESSING",
                "A_CODE_THAT_IS_NEW"
            })
    void whatIsNotAClearNoLeavesTheOutcomeOpenWhateverTheStatus(String code) {
        error(400, code);
        assertThat(confirm()).isEqualTo(new Unclear(code, true));
        error(500, code);
        assertThat(confirm()).isEqualTo(new Unclear(code, true));
    }

    @Test
    void aRequestStillAtWorkIsNoAnswerYet() {
        error(409, "IDEMPOTENT_REQUEST_PROCESSING");
        assertThat(confirm()).isEqualTo(new Unclear("IDEMPOTENT_REQUEST_PROCESSING", false));
    }

    @Test
    void aKeyThatIsNotAcceptedMayBeAskedWithAgain() {
        error(401, "UNAUTHORIZED_KEY");
        assertThat(confirm()).isEqualTo(new NotNow("UNAUTHORIZED_KEY"));
        assertThat(gateway.find("k")).isEqualTo(new Unclear("UNAUTHORIZED_KEY", true));
    }

    @Test
    void onlyAnUnknownPaymentIsRefusedToALook() {
        error(404, "NOT_FOUND_PAYMENT");
        assertThat(gateway.find("k")).isEqualTo(new Refused("NOT_FOUND_PAYMENT"));
        error(403, "FORBIDDEN_CONSECUTIVE_REQUEST");
        assertThat(gateway.find("k")).isInstanceOf(Unclear.class);
    }

    @Test
    void refundsAreRefusedOrPutOffByTheirOwnTable() {
        error(403, "NOT_CANCELABLE_AMOUNT");
        assertThat(cancel()).isEqualTo(new Refused("NOT_CANCELABLE_AMOUNT"));
        error(403, "NOT_AVAILABLE_BANK");
        assertThat(cancel()).isEqualTo(new NotNow("NOT_AVAILABLE_BANK"));
        error(500, "FAILED_PARTIAL_REFUND");
        assertThat(cancel()).isEqualTo(new Unclear("FAILED_PARTIAL_REFUND", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Service Unavailable</html>",
                "{}",
                "{\"message\":\"no code\"}",
                "{\"status\":\"DONE\"}",
                "[1",
                "null"
            })
    void whatCannotBeReadLeavesTheOutcomeOpen(String body) {
        answer = body;
        for (int code : new int[] {200, 403, 503}) {
            status = code;
            assertThat(confirm()).isEqualTo(new Unclear("HTTP_" + code, false));
        }
    }

    @Test
    void anAnswerThatTakesTooLongLeavesTheOutcomeOpen() {
        answer = payment("DONE", "\"2026-11-20T15:05:00+09:00\"", "null");
        delay = Duration.ofMillis(3_500);
        assertThat(confirm()).isEqualTo(new Unclear("NO_ANSWER", false));
    }

    @Test
    void aGatewayThatCannotBeReachedLeavesTheOutcomeOpen() {
        server.stop(0);
        assertThat(confirm()).isEqualTo(new Unclear("NO_ANSWER", false));
    }

    private GatewayAnswer confirm() {
        return gateway.confirm("order-1", "k", Won.of(15_000), "attempt-1");
    }

    private GatewayAnswer cancel() {
        return gateway.cancel(order(UUID.randomUUID(), 10_000, 10_000, "취소"));
    }

    @Test
    void aLongReasonIsCutBetweenCharacters() {
        UUID refund = UUID.randomUUID();
        String reason = TossPayment.reason("가".repeat(155) + "👩‍👩‍👧".repeat(20), refund);
        assertThat(reason).startsWith("가".repeat(155)).endsWith("#" + refund);
        assertThat(reason.substring(0, reason.indexOf(" #"))).matches("가+(👩‍👩‍👧)*");
        assertThat(reason).hasSizeLessThanOrEqualTo(200);
    }

    private static RefundOrder order(UUID refund, long amount, long balance, String reason) {
        return new RefundOrder(
                PaymentProvider.TOSS,
                refund,
                UUID.randomUUID(),
                "k",
                Won.of(amount),
                Won.of(balance),
                reason,
                refund.toString(),
                true);
    }

    private JsonNode sent() {
        return json.readTree(body);
    }

    private void error(int status, String code) {
        this.status = status;
        this.answer = "{\"code\":\"%s\",\"message\":\"…\",\"new\":1}".formatted(code);
    }

    private static String payment(String status, String approvedAt, String cancels) {
        return """
                {"version":"2022-11-16","paymentKey":"k","orderId":"order-1","status":"%s","totalAmount":15000,
                 "balanceAmount":15000,"method":"카드","approvedAt":%s,"cancels":%s,"receipt":{"url":"https://receipt"},
                 "checkout":{"url":"https://checkout"},"aFieldThatIsNew":{"a":[1]}}""".formatted(status, approvedAt, cancels);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
