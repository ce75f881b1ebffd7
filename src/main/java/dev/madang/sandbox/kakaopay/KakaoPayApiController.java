package dev.madang.sandbox.kakaopay;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.security.ForMachines;
import dev.madang.sandbox.kakaopay.KakaoPaySandbox.Done;
import dev.madang.shared.Seoul;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The open API of the stand-in, spoken by merchants' servers. */
@ForMachines
@Controller
@Profile("local")
@RequestMapping("/sandbox/kakaopay/online/v1/payment")
class KakaoPayApiController {

    private static final long LONGEST = 64 * 1024;

    private final KakaoPaySandbox kakaoPay;
    private final KakaoPayBooks books;
    private final PublicAddress address;
    private final JsonMapper json;
    private final String secretKey;

    KakaoPayApiController(
            KakaoPaySandbox kakaoPay,
            KakaoPayBooks books,
            PublicAddress address,
            JsonMapper json,
            @Value("${madang.sandbox.kakaopay.secret-key:kakaopay_madang_sandbox}") String secretKey) {
        this.kakaoPay = kakaoPay;
        this.books = books;
        this.address = address;
        this.json = json;
        this.secretKey = secretKey;
    }

    @PostMapping("/ready")
    void ready(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(body, KakaoPayCalls.Ready.class, request, response, wanted -> {
            KakaoPayPayment payment = books.open(wanted);
            String page = address.of("/sandbox/kakaopay/pay/" + payment.tid());
            return new Body(
                    Map.of(
                            "tid",
                            payment.tid(),
                            "tms_result",
                            false,
                            "next_redirect_app_url",
                            page,
                            "next_redirect_mobile_url",
                            page + "?phone",
                            "next_redirect_pc_url",
                            page,
                            "android_app_scheme",
                            "kakaotalk://kakaopay/pg",
                            "ios_app_scheme",
                            "kakaotalk://kakaopay/pg",
                            "created_at",
                            Objects.requireNonNull(local(payment.createdAt()))),
                    false);
        });
    }

    @PostMapping("/approve")
    void approve(@RequestBody String body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(body, KakaoPayCalls.Approve.class, request, response, wanted -> told(kakaoPay.approve(wanted)));
    }

    @PostMapping("/cancel")
    void cancel(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(body, KakaoPayCalls.Cancel.class, request, response, wanted -> told(kakaoPay.cancel(wanted)));
    }

    @PostMapping("/order")
    void order(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                body,
                KakaoPayCalls.Order.class,
                request,
                response,
                wanted -> told(new Done(kakaoPay.find(wanted.tid()), false)));
    }

    private record Body(Map<String, ?> fields, boolean lost) {}

    private <T> void answer(
            String body,
            Class<T> type,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<T, Body> work)
            throws IOException {
        if (!("SECRET_KEY " + secretKey).equals(request.getHeader("Authorization"))) {
            write(response, 401, Map.of("error_code", -401, "error_message", "unauthorized"), false);
            return;
        }
        try {
            if (body.length() > LONGEST) {
                throw new KakaoPayRefusal(-2, "too long");
            }
            Body answer = work.apply(json.readValue(body, type));
            write(response, 200, answer.fields(), answer.lost());
        } catch (JacksonException unreadable) {
            write(response, 400, Map.of("error_code", -2, "error_message", "invalid parameters"), false);
        } catch (KakaoPayRefusal refusal) {
            write(
                    response,
                    400,
                    Map.of("error_code", refusal.code(), "error_message", String.valueOf(refusal.getMessage())),
                    false);
        }
    }

    /** Half of a lost answer is written; the announced rest never comes, and the connection ends. */
    private void write(HttpServletResponse response, int status, Map<String, ?> fields, boolean lost)
            throws IOException {
        byte[] body = json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body, 0, lost ? body.length / 2 : body.length);
        response.flushBuffer();
    }

    private Body told(Done done) {
        KakaoPayPayment payment = done.payment();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tid", payment.tid());
        fields.put("status", payment.status());
        fields.put("partner_order_id", payment.partnerOrderId());
        fields.put("partner_user_id", payment.partnerUserId());
        fields.put("payment_method_type", "MONEY");
        fields.put("item_name", payment.itemName());
        fields.put("quantity", 1);
        fields.put("amount", amount(payment.amount()));
        fields.put("cancel_available_amount", amount(payment.approvedAt() == null ? 0 : payment.balance()));
        fields.put("created_at", local(payment.createdAt()));
        fields.put("approved_at", local(payment.approvedAt()));
        fields.put("payment_action_details", actions(payment));
        return new Body(fields, done.lost());
    }

    private List<Map<String, ?>> actions(KakaoPayPayment payment) {
        var actions = new ArrayList<Map<String, ?>>();
        if (payment.approvedAt() != null) {
            actions.add(action("A" + payment.tid(), payment.amount(), payment.approvedAt(), "PAYMENT", null));
        }
        books.cancels(payment.tid())
                .forEach(cancel -> actions.add(
                        action(cancel.aid(), cancel.amount(), cancel.canceledAt(), "CANCEL", cancel.payload())));
        return actions;
    }

    private static Map<String, ?> action(String aid, long amount, Instant at, String type, @Nullable String payload) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("aid", aid);
        action.put("amount", amount);
        action.put("approved_at", local(at));
        action.put("payment_action_type", type);
        action.put("payload", payload);
        return action;
    }

    private static Map<String, Long> amount(long total) {
        return Map.of("total", total, "tax_free", 0L, "vat", total / 11, "point", 0L, "discount", 0L);
    }

    /** Without saying where: that is how it writes its times. */
    private static @Nullable String local(@Nullable Instant at) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, Seoul.ZONE)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }
}
