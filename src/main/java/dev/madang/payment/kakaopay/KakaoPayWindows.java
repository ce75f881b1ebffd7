package dev.madang.payment.kakaopay;

import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which of KakaoPay's pages was opened for which attempt, and what its payer brought back. */
@Repository
@Transactional
public class KakaoPayWindows {

    private final JdbcClient jdbc;
    private final Clock clock;

    KakaoPayWindows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param tid what KakaoPay calls the payment */
    public record Window(UUID id, UUID attempt, String tid) {}

    public void add(Window window) {
        jdbc.sql("INSERT INTO kakaopay_window (id, attempt_id, tid, opened_at) VALUES (:id, :attempt, :tid, :now)")
                .param("id", window.id())
                .param("attempt", window.attempt())
                .param("tid", window.tid())
                .param("now", clock.instant())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Window> find(UUID id) {
        return jdbc.sql("SELECT id, attempt_id, tid FROM kakaopay_window WHERE id = ?")
                .param(id)
                .query(Rows.of(Window.class))
                .optional();
    }

    /** Keeps the first token that is brought back; another one later changes nothing. */
    public void agreed(UUID id, String token) {
        jdbc.sql("UPDATE kakaopay_window SET pg_token = :token WHERE id = :id AND pg_token IS NULL")
                .param("token", token)
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<String> tokenOf(String tid) {
        return jdbc.sql("SELECT pg_token FROM kakaopay_window WHERE tid = ? AND pg_token IS NOT NULL")
                .param(tid)
                .query(String.class)
                .optional();
    }
}
