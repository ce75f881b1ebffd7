package dev.madang.payment.web;

import dev.madang.payment.domain.Webhooks;
import dev.madang.platform.security.ForMachines;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Toss's notices that a payment has changed. They are not signed, so all that is read is which payment to look at; the
 * answer is sent before the look.
 */
@ForMachines
@RestController
class TossWebhookController {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern TRANSMISSION_ID = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Webhooks webhooks;
    private final JsonMapper json;

    TossWebhookController(Webhooks webhooks, JsonMapper json) {
        this.webhooks = webhooks;
        this.json = json;
    }

    @PostMapping("/payments/toss/webhook")
    ResponseEntity<Void> receive(
            @RequestHeader(name = "tosspayments-webhook-transmission-id", required = false) @Nullable
                    String transmissionId,
            HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length == 0) {
            return ResponseEntity.badRequest().build();
        }
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try {
            String known = transmissionId != null
                            && TRANSMISSION_ID.matcher(transmissionId).matches()
                    ? transmissionId
                    : null;
            orderId(json.readTree(body)).ifPresent(orderId -> webhooks.receive(known, orderId));
            return ResponseEntity.ok().build();
        } catch (JacksonException notJson) {
            return ResponseEntity.badRequest().build();
        }
    }

    /** Of a payment in an envelope, or of a deposit notice, which has none; empty when it is no order of ours. */
    private static Optional<UUID> orderId(JsonNode event) {
        String orderId =
                event.at("/data/orderId").asString(event.path("orderId").asString(""));
        try {
            return Optional.of(UUID.fromString(orderId));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
