package dev.madang.sandbox.toss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MadangTest
class TossSandboxTest {

    private static final HttpClient http = HttpClient.newHttpClient();
    private static final String SECRET = "test_gsk_madang_sandbox";

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    String order;
    String key;

    @BeforeEach
    void openAPayment() {
        order = UUID.randomUUID().toString();
        Answer opened = post("/v1/payments", payment(15_000));
        assertThat(opened.status).isEqualTo(200);
        key = opened.json.path("paymentKey").asString();
    }

    @Test
    void aPaymentHasTheShapeOfTosss() {
        act("APPROVE");
        JsonNode payment = confirm("c1").json;
        assertThat(payment.path("status").asString()).isEqualTo("DONE");
        assertThat(payment.path("method").asString()).isEqualTo("카드");
        assertThat(payment.path("totalAmount").asLong()).isEqualTo(15_000);
        assertThat(payment.path("suppliedAmount").asLong()).isEqualTo(13_636);
        assertThat(payment.path("vat").asLong()).isEqualTo(1_364);
        assertThat(payment.path("approvedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+09:00");
        assertThat(payment.path("cancels").isNull()).isTrue();
        assertThat(payment.propertyNames())
                .contains(
                        "version",
                        "mId",
                        "lastTransactionKey",
                        "orderName",
                        "type",
                        "currency",
                        "country",
                        "balanceAmount",
                        "taxFreeAmount",
                        "taxExemptionAmount",
                        "requestedAt",
                        "useEscrow",
                        "cultureExpense",
                        "isPartialCancelable",
                        "card",
                        "virtualAccount",
                        "transfer",
                        "mobilePhone",
                        "giftCertificate",
                        "easyPay",
                        "cashReceipt",
                        "cashReceipts",
                        "discount",
                        "secret",
                        "receipt",
                        "checkout",
                        "failure",
                        "metadata");
        assertThat(get("/v1/payments/" + key).json).isEqualTo(payment);
        assertThat(get("/v1/payments/orders/" + order).json).isEqualTo(payment);
    }

    @Test
    void theSecretKeyIsRequired() {
        String path = "/v1/payments/" + key;
        assertThat(send("GET", path, null, "Authorization", basic("test_gsk_wrong:"))
                        .code())
                .isEqualTo("401 UNAUTHORIZED_KEY");
        assertThat(send("GET", path, null, "Authorization", basic(SECRET)).code())
                .isEqualTo("403 INCORRECT_BASIC_AUTH_FORMAT");
        assertThat(send("GET", path, null).code()).isEqualTo("401 UNAUTHORIZED_KEY");
    }

    @Test
    void aConfirmationIsForTheOrderAndTheAmountThatWereAgreedTo() {
        assertThat(confirm("c1").code()).isEqualTo("400 UNAPPROVED_ORDER_ID");
        act("APPROVE");
        assertThat(post("/v1/payments/confirm", confirmation("another-order", 15_000))
                        .code())
                .isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
        assertThat(post("/v1/payments/confirm", confirmation(order, 14_999)).code())
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(confirm("c2").status).isEqualTo(200);
        assertThat(confirm("c3").code()).isEqualTo("400 ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void anAnswerIsRepeatedUnderItsKeyWhateverTheBody() {
        act("APPROVE");
        Answer first = confirm("c1");
        Answer again = post("/v1/payments/confirm", "{\"paymentKey\":\"x\",\"orderId\":\"y\",\"amount\":1}", "c1");
        assertThat(again.json).isEqualTo(first.json);
    }

    @Test
    void anErrorIsRepeatedUnderItsKeyToo() {
        act("APPROVE");
        confirm("c1");
        String path = "/v1/payments/" + key + "/cancel";
        String tooMuch = "{\"cancelReason\":\"r\",\"cancelAmount\":99999}";
        assertThat(post(path, tooMuch, "c2").code()).isEqualTo("403 NOT_CANCELABLE_AMOUNT");
        assertThat(post(path, "{\"cancelReason\":\"r\"}", "c2").code()).isEqualTo("403 NOT_CANCELABLE_AMOUNT");
        assertThat(post(path, "{\"cancelReason\":\"r\"}", "k".repeat(301)).code())
                .isEqualTo("400 INVALID_IDEMPOTENCY_KEY");
    }

    @Test
    void partsAreCancelledUntilNothingIsLeft() {
        act("APPROVE");
        confirm("c1");
        assertThat(cancel("{\"cancelReason\":\"r\",\"cancelAmount\":5000,\"refundableAmount\":14000}")
                        .code())
                .isEqualTo("400 NOT_MATCHES_REFUNDABLE_AMOUNT");
        JsonNode part = cancel("{\"cancelReason\":\"r\",\"cancelAmount\":5000,\"refundableAmount\":15000}").json;
        assertThat(part.path("status").asString()).isEqualTo("PARTIAL_CANCELED");
        assertThat(part.path("balanceAmount").asLong()).isEqualTo(10_000);
        assertThat(part.at("/cancels/0/refundableAmount").asLong()).isEqualTo(10_000);
        assertThat(cancel("{\"cancelReason\":\"r\",\"cancelAmount\":10001}").code())
                .isEqualTo("403 NOT_CANCELABLE_AMOUNT");
        JsonNode rest = cancel("{\"cancelReason\":\"r\"}").json;
        assertThat(rest.path("status").asString()).isEqualTo("CANCELED");
        assertThat(rest.path("cancels").size()).isEqualTo(2);
        assertThat(cancel("{\"cancelReason\":\"r\"}").code()).isEqualTo("400 ALREADY_CANCELED_PAYMENT");
    }

    @Test
    void buyerAndMerchantHaveTheirTime() {
        clock.advance(Duration.ofMinutes(31));
        assertThat(get("/v1/payments/" + key).json.path("status").asString()).isEqualTo("EXPIRED");
        openAPayment();
        act("APPROVE");
        clock.advance(Duration.ofMinutes(11));
        assertThat(confirm("c1").code()).isEqualTo("404 NOT_FOUND_PAYMENT_SESSION");
    }

    @Test
    void aTestCodeForcesItsErrorInTheLanguageAskedFor() {
        Answer forced = send(
                "GET",
                "/v1/payments/" + key,
                null,
                "Authorization",
                basic(SECRET + ":"),
                "TossPayments-Test-Code",
                "REJECT_CARD_PAYMENT",
                "Accept-Language",
                "en-US");
        assertThat(forced.code()).isEqualTo("403 REJECT_CARD_PAYMENT");
        assertThat(forced.json.path("message").asString()).startsWith("The card is over its limit");
    }

    @Test
    void anOrderThatWasPaidIsNotOpenedAgain() {
        act("APPROVE");
        confirm("c1");
        assertThat(post("/v1/payments", payment(15_000)).code()).isEqualTo("400 DUPLICATED_ORDER_ID");
    }

    @Test
    void badRequestsHaveTheirCodes() {
        assertThat(post("/v1/payments", payment(99)).code()).isEqualTo("400 BELOW_MINIMUM_AMOUNT");
        assertThat(post("/v1/payments", "{}").status).isEqualTo(400);
        assertThat(post("/v1/payments", "nonsense").code()).isEqualTo("400 INVALID_REQUEST");
        assertThat(get("/v1/payments/none").code()).isEqualTo("404 NOT_FOUND_PAYMENT");
        assertThat(post("/v1/payments/none/cancel", "{\"cancelReason\":\"r\"}").code())
                .isEqualTo("404 NOT_FOUND_PAYMENT");
    }

    @Test
    void aBrowserOpensAPaymentWithTheClientKeyOfTheStandIn() {
        order = UUID.randomUUID().toString();
        String request = "{\"clientKey\":\"%s\",\"byWidget\":true,\"payment\":" + payment(100) + "}";
        assertThat(post("/v2/payments", request.formatted("test_gck_wrong")).code())
                .isEqualTo("400 INVALID_CLIENT_KEY");
        assertThat(post("/v2/payments", request.formatted("test_gck_madang_sandbox"))
                        .json
                        .path("url")
                        .asString())
                .contains("/sandbox/toss/pay/");
    }

    @Test
    void thePagesSayThatTheyAreAStandIn() {
        var browser = people.stranger();
        assertThat(browser.get("/sandbox/toss/pay/" + key).text(".toss-stamp")).contains("진짜 결제 창이 아니에요");
        act("APPROVE");
        confirm("c1");
        assertThat(browser.get("/sandbox/toss/receipt/" + key).text(".toss-stamp"))
                .contains("돈은 오가지 않아요");
        assertThat(browser.get("/sandbox/toss/pay/none").status()).isEqualTo(404);
    }

    private void act(String act) {
        assertThat(people.stranger()
                        .post("/sandbox/toss/pay/" + key, "act", act)
                        .location())
                .isNotNull();
    }

    private Answer confirm(String idempotencyKey) {
        return post("/v1/payments/confirm", confirmation(order, 15_000), idempotencyKey);
    }

    private Answer cancel(String body) {
        return post("/v1/payments/" + key + "/cancel", body);
    }

    private String confirmation(String orderId, long amount) {
        return "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(key, orderId, amount);
    }

    private String payment(long amount) {
        return """
                {"method":"CARD","amount":%d,"orderId":"%s","orderName":"텐트","successUrl":"http://localhost/s",
                 "failUrl":"http://localhost/f"}""".formatted(amount, order);
    }

    private Answer get(String path) {
        return send("GET", path, null, "Authorization", basic(SECRET + ":"));
    }

    private Answer post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Keys are the merchant's for good: each test puts its order before them. */
    private Answer post(String path, String body, String key) {
        return send("POST", path, body, "Authorization", basic(SECRET + ":"), "Idempotency-Key", order + key);
    }

    private Answer send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sandbox/toss" + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    private record Answer(int status, JsonNode json) {

        String code() {
            return status + " " + json.path("code").asString("");
        }
    }
}
