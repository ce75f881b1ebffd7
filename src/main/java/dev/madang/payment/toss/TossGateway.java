package dev.madang.payment.toss;

import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayAnswer;
import dev.madang.payment.gateway.GatewayAnswer.Known;
import dev.madang.payment.gateway.GatewayAnswer.Unclear;
import dev.madang.payment.gateway.GatewayHttp;
import dev.madang.payment.gateway.GatewayTransaction;
import dev.madang.payment.gateway.PaymentGateway;
import dev.madang.payment.toss.TossPayment.Link;
import dev.madang.platform.links.PublicAddress;
import dev.madang.shared.Won;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Toss Payments over its REST API v1. */
@Component
@EnableConfigurationProperties(TossSettings.class)
class TossGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(TossGateway.class);

    /** So many at once, which stay well within the longest answer. */
    private static final int TRANSACTIONS = 1000;

    private final RestClient http;
    private final TossSettings settings;
    private final PublicAddress address;
    private final JsonMapper json;

    TossGateway(TossSettings settings, PublicAddress address, JsonMapper json) {
        this.settings = settings;
        this.address = address;
        this.json = json;
        http = GatewayHttp.client(settings.connectTimeout(), settings.readTimeout())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.secretKey(), "", StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public PaymentProvider provider() {
        return PaymentProvider.TOSS;
    }

    @Override
    public GatewayAnswer confirm(String orderId, String paymentKey, Won amount, String key) {
        var body = Map.of("paymentKey", paymentKey, "orderId", orderId, "amount", amount.amount());
        return ask(TossErrors.CONFIRM, post("/v1/payments/confirm", body, key));
    }

    @Override
    public GatewayAnswer find(String paymentKey) {
        return ask(TossErrors.LOOK, http.get().uri(api("/v1/payments/{paymentKey}"), paymentKey));
    }

    @Override
    public GatewayAnswer findOrder(String orderId) {
        return ask(TossErrors.LOOK, http.get().uri(api("/v1/payments/orders/{orderId}"), orderId));
    }

    @Override
    public GatewayAnswer cancel(RefundOrder order) {
        Map<String, Object> body = new HashMap<>();
        body.put("cancelReason", TossPayment.reason(order.reason(), order.refundId()));
        body.put("refundableAmount", order.balance().amount());
        if (!order.amount().equals(order.balance())) {
            body.put("cancelAmount", order.amount().amount());
        }
        return ask(TossErrors.CANCEL, post("/v1/payments/{paymentKey}/cancel", body, order.key(), order.paymentKey()));
    }

    @Override
    public Optional<String> openWindow(WindowOrder order) {
        var body = Map.of(
                "method", "CARD",
                "amount", order.amount().amount(),
                "orderId", order.orderId(),
                "orderName", order.orderName(),
                "successUrl", order.successUrl(),
                "failUrl", order.failUrl());
        Reply reply = send(post("/v1/payments", body, UUID.randomUUID().toString()));
        Optional<String> page = reply.payment().map(TossPayment::checkout).map(Link::url);
        if (page.isEmpty()) {
            log.warn("Toss opens no window for payment {}: {}", order.orderId(), reply.code());
        }
        return page;
    }

    @Override
    public boolean listsTransactions() {
        return true;
    }

    @Override
    public Optional<List<GatewayTransaction>> transactions(Instant from, Instant until, @Nullable String after) {
        RestClient.RequestHeadersSpec<?> request = http.get()
                .uri(
                        api("/v1/transactions?startDate={from}&endDate={until}&limit={most}"
                                + (after == null ? "" : "&startingAfter={after}")),
                        TossTransaction.time(from),
                        TossTransaction.time(until),
                        TRANSACTIONS,
                        after);
        try {
            return Optional.ofNullable(request.exchange((sent, response) -> readTransactions(response)));
        } catch (RestClientException broken) {
            log.warn("Toss gave no answer: {}", broken.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable List<GatewayTransaction> readTransactions(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(GatewayHttp.LONGEST_ANSWER);
        try {
            if (response.getStatusCode().is2xxSuccessful()) {
                return Stream.of(json.readValue(body, TossTransaction[].class))
                        .map(TossTransaction::toGatewayTransaction)
                        .toList();
            }
        } catch (JacksonException unreadable) {
            log.debug("Toss's transactions cannot be read", unreadable);
        }
        log.warn("Toss does not tell its transactions: {}", response.getStatusCode());
        return null;
    }

    @Override
    public boolean knowsKeys() {
        return true;
    }

    @Override
    public Duration patience() {
        return settings.connectTimeout().plus(settings.readTimeout());
    }

    private RestClient.RequestHeadersSpec<?> post(String path, Map<String, ?> body, String key, Object... variables) {
        return http.post()
                .uri(api(path), variables)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private String api(String path) {
        return address.of(settings.api() + path);
    }

    private GatewayAnswer ask(TossErrors errors, RestClient.RequestHeadersSpec<?> request) {
        Reply reply = send(request);
        if (reply.payment().isPresent()) {
            return new Known(reply.payment().get().toGatewayPayment());
        }
        return reply.answered() ? errors.answer(reply.code()) : new Unclear(reply.code(), false);
    }

    private Reply send(RestClient.RequestHeadersSpec<?> request) {
        try {
            Reply reply = request.exchange((sent, response) -> read(response));
            return reply == null ? Reply.none("NO_ANSWER") : reply;
        } catch (RestClientException broken) {
            log.warn("Toss gave no answer: {}", broken.getMessage());
            return Reply.none("NO_ANSWER");
        }
    }

    private Reply read(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(GatewayHttp.LONGEST_ANSWER);
        try {
            JsonNode answer = json.readTree(body);
            if (answer.isObject()) {
                return response.getStatusCode().is2xxSuccessful()
                        ? Reply.of(json.treeToValue(answer, TossPayment.class))
                        : Reply.error(json.treeToValue(answer, TossError.class));
            }
        } catch (JacksonException unreadable) {
            log.debug("Toss's answer cannot be read", unreadable);
        }
        log.warn("Toss answered {} with what cannot be read", response.getStatusCode());
        return Reply.none("HTTP_" + response.getStatusCode().value());
    }

    private record TossError(String code) {

        TossError {
            Objects.requireNonNull(code);
        }
    }

    /** A payment, or an error of Toss's own ({@code answered}), or nothing that can be understood. */
    private record Reply(Optional<TossPayment> payment, String code, boolean answered) {

        static Reply of(TossPayment payment) {
            return new Reply(Optional.of(payment), "", true);
        }

        static Reply error(TossError error) {
            return new Reply(Optional.empty(), error.code(), true);
        }

        static Reply none(String code) {
            return new Reply(Optional.empty(), code, false);
        }
    }
}
