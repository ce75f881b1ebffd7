package dev.madang.sandbox.toss;

import dev.madang.platform.links.PublicAddress;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends the stand-in's webhooks, unsigned as Toss's are, and again when the answer is not 200. */
@Component
@Profile("local")
class Notices {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    /** Toss waits 1, 4, 16 minutes and longer; here minutes are seconds. */
    private static final List<Duration> RETRIES =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ofSeconds(16));

    private final RestClient http;
    private final PublicAddress address;
    private final TossSandboxSettings settings;
    private final Clock clock;

    Notices(PublicAddress address, TossSandboxSettings settings, Clock clock) {
        this.address = address;
        this.settings = settings;
        this.clock = clock;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        http = RestClient.builder().requestFactory(requests).build();
    }

    /** Tells the merchant that the payment has changed, as often as the tester chose; returns at once. */
    void send(SandboxPayment payment) {
        String transmission = UUID.randomUUID().toString();
        for (int i = 0; i < payment.notices(); i++) {
            Thread.startVirtualThread(() -> deliver(payment, transmission));
        }
    }

    /** Tells the merchant now, and returns when it has answered. */
    void sendNow(SandboxPayment payment) {
        deliver(payment, UUID.randomUUID().toString());
    }

    private void deliver(SandboxPayment payment, String transmission) {
        Map<String, @Nullable Object> body = Map.of(
                "eventType", "PAYMENT_STATUS_CHANGED",
                "createdAt", LocalDateTime.now(clock).toString(),
                "data", PaymentJson.of(payment, address.of("/sandbox/toss")));
        try {
            for (int retry = 0; retry < RETRIES.size(); retry++) {
                Thread.sleep(RETRIES.get(retry));
                if (isTaken(body, transmission, retry)) {
                    return;
                }
            }
            log.warn("Nobody took the notice about {}", payment.paymentKey());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTaken(Map<String, @Nullable Object> body, String transmission, int retry) {
        try {
            return Boolean.TRUE.equals(http.post()
                    .uri(address.of(settings.webhook()))
                    .header("tosspayments-webhook-transmission-id", transmission)
                    .header(
                            "tosspayments-webhook-transmission-time",
                            clock.instant().toString())
                    .header("tosspayments-webhook-transmission-retried-count", String.valueOf(retry))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange((request, response) -> response.getStatusCode().value() == 200));
        } catch (RestClientException unreachable) {
            return false;
        }
    }
}
