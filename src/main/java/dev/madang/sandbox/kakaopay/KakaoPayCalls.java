package dev.madang.sandbox.kakaopay;

import org.jspecify.annotations.Nullable;

/** What merchants send. */
final class KakaoPayCalls {

    private KakaoPayCalls() {}

    record Ready(
            String cid,
            String partner_order_id,
            String partner_user_id,
            String item_name,
            long total_amount,
            String approval_url,
            String cancel_url,
            String fail_url) {}

    record Approve(
            String cid,
            String tid,
            String partner_order_id,
            String partner_user_id,
            String pg_token,
            @Nullable Long total_amount) {}

    record Cancel(
            String cid,
            String tid,
            long cancel_amount,
            @Nullable Long cancel_available_amount,
            @Nullable String payload) {}

    record Order(String cid, String tid) {}
}
