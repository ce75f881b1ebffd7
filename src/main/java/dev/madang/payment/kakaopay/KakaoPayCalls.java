package dev.madang.payment.kakaopay;

import dev.madang.payment.gateway.GatewayHttp;
import dev.madang.platform.links.PublicAddress;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
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

/** Calls of KakaoPay's open API: all are a POST of JSON, with the secret key in front. */
@Component
@EnableConfigurationProperties(KakaoPaySettings.class)
class KakaoPayCalls {

    private static final Logger log = LoggerFactory.getLogger(KakaoPayCalls.class);

    private final RestClient http;
    private final KakaoPaySettings settings;
    private final PublicAddress address;
    private final JsonMapper json;

    KakaoPayCalls(KakaoPaySettings settings, PublicAddress address, JsonMapper json) {
        this.settings = settings;
        this.address = address;
        this.json = json;
        http = GatewayHttp.client(settings.connectTimeout(), settings.readTimeout())
                .defaultHeader("Authorization", "SECRET_KEY " + settings.secretKey())
                .build();
    }

    /**
     * What came back.
     *
     * @param status of HTTP; 0 when there was no answer
     * @param code of the error, or why there is no answer
     */
    record Reply(int status, @Nullable JsonNode body, String code) {

        boolean isDone() {
            return status >= 200 && status < 300 && body != null;
        }

        /** A no of KakaoPay's own: asking the same again is no use. */
        boolean isRefused() {
            return (status == 400 || status == 404) && body != null && body.has("error_code");
        }

        /** It would not even look at it. */
        boolean isNotNow() {
            return status == 401 || status == 403 || status == 429;
        }

        String text(String field) {
            return body == null ? "" : body.path(field).asString("");
        }
    }

    Reply post(String path, Map<String, ?> body) {
        try {
            Reply reply = http.post()
                    .uri(address.of(settings.api() + path))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .exchange((sent, response) -> read(response));
            return reply == null ? none(0, "NO_ANSWER") : reply;
        } catch (RestClientException broken) {
            log.warn("KakaoPay gave no answer: {}", broken.getMessage());
            return none(0, "NO_ANSWER");
        }
    }

    /** The order of a good answer that can be understood. */
    Optional<KakaoPayOrder> order(Reply reply) {
        JsonNode body = reply.body();
        if (body == null || !reply.isDone()) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.treeToValue(body, KakaoPayOrder.class));
        } catch (JacksonException unreadable) {
            log.warn("KakaoPay told of an order in a way that cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /** An error's code is a number; some of its servers write it as text. */
    private Reply read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] body = response.getBody().readNBytes(GatewayHttp.LONGEST_ANSWER);
        try {
            JsonNode answer = json.readTree(body);
            return answer.isObject()
                    ? new Reply(
                            status,
                            answer,
                            "KAKAOPAY_" + answer.path("error_code").asString("HTTP_" + status))
                    : none(status, "HTTP_" + status);
        } catch (JacksonException unreadable) {
            log.warn("KakaoPay answered {} with what cannot be read", status);
            return none(status, "HTTP_" + status);
        }
    }

    private static Reply none(int status, String code) {
        return new Reply(status, null, code);
    }
}
