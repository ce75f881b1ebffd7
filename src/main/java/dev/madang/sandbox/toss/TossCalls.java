package dev.madang.sandbox.toss;

import dev.madang.platform.links.PublicAddress;
import dev.madang.sandbox.toss.IdempotentAnswers.Answer;
import dev.madang.sandbox.toss.IdempotentAnswers.Identity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is the same for all calls of Toss's REST API: who may, forced errors, repeated answers, the error body. */
@Component
@Profile("local")
class TossCalls {

    private final IdempotentAnswers answers;
    private final TossErrorTable errors;
    private final TossSandboxSettings settings;
    private final PublicAddress address;
    private final JsonMapper json;

    TossCalls(
            IdempotentAnswers answers,
            TossErrorTable errors,
            TossSandboxSettings settings,
            PublicAddress address,
            JsonMapper json) {
        this.answers = answers;
        this.errors = errors;
        this.settings = settings;
        this.address = address;
        this.json = json;
    }

    /** @throws TossRefusal when the body is no such thing */
    <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JacksonException unreadable) {
            throw new TossRefusal("INVALID_REQUEST");
        }
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Supplier<Done> work) throws IOException {
        try {
            write(response, checked(request, () -> once(request, () -> carriedOut(request, work))));
        } catch (OutOfOrder down) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** An answer that is about no payment alone, and is never lost. */
    void list(HttpServletRequest request, HttpServletResponse response, Supplier<List<Map<String, Object>>> work)
            throws IOException {
        write(response, checked(request, () -> new Answer(200, json.writeValueAsString(work.get()), false)));
    }

    private Answer checked(HttpServletRequest request, Supplier<Answer> work) {
        try {
            requireSecretKey(request.getHeader("Authorization"));
            String forced = request.getHeader("TossPayments-Test-Code");
            if (forced != null) {
                throw new TossRefusal(forced);
            }
            return work.get();
        } catch (TossRefusal refusal) {
            return error(request, refusal);
        }
    }

    private Answer once(HttpServletRequest request, Supplier<Answer> work) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || !request.getMethod().equals("POST")) {
            return work.get();
        }
        return answers.once(
                new Identity(key, settings.secretKey(), request.getMethod(), request.getRequestURI()), work);
    }

    private Answer carriedOut(HttpServletRequest request, Supplier<Done> work) {
        try {
            Done done = work.get();
            return new Answer(200, json.writeValueAsString(PaymentJson.of(done.payment(), base())), done.lost());
        } catch (TossRefusal refusal) {
            return error(request, refusal);
        }
    }

    private Answer error(HttpServletRequest request, TossRefusal refusal) {
        String asked = request.getHeader("Accept-Language");
        Locale locale = asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.KOREAN;
        var body = Map.of("code", refusal.code(), "message", errors.message(refusal.code(), locale));
        return new Answer(errors.status(refusal.code()), json.writeValueAsString(body), false);
    }

    private void requireSecretKey(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            throw new TossRefusal("UNAUTHORIZED_KEY");
        }
        String credentials = decoded(authorization.substring("Basic ".length()));
        if (!credentials.endsWith(":")) {
            throw new TossRefusal("INCORRECT_BASIC_AUTH_FORMAT");
        }
        if (!credentials.equals(settings.secretKey() + ":")) {
            throw new TossRefusal("UNAUTHORIZED_KEY");
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new TossRefusal("INCORRECT_BASIC_AUTH_FORMAT");
        }
    }

    /** Half of a lost answer is written; the announced rest never comes, and the connection ends. */
    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body, 0, answer.lost() ? body.length / 2 : body.length);
        response.flushBuffer();
    }

    private String base() {
        return address.of("/sandbox/toss");
    }
}
