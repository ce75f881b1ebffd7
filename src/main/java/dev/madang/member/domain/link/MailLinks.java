package dev.madang.member.domain.link;

import dev.madang.platform.security.SecretToken;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links sent by mail: who follows one in time owns the address. Only the hash of its token is kept. */
@Component
public class MailLinks {

    /** What following the link does. */
    public enum Purpose {
        CONFIRM_EMAIL(Duration.ofDays(3)),
        RESET_PASSWORD(Duration.ofMinutes(30));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    private static final String USABLE =
            "token_hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link, and drops the member's ones that have expired. Those still open stay so: a mail that is sent twice
     * brings two good links.
     *
     * @return its token, known to nobody but who gets the mail
     */
    @Transactional
    public String issue(UUID member, Purpose purpose) {
        String token = SecretToken.create();
        jdbc.sql("DELETE FROM mail_link WHERE member_id = :member AND expires_at <= :now")
                .param("member", member)
                .param("now", now())
                .update();
        jdbc.sql(
                        "INSERT INTO mail_link (token_hash, member_id, purpose, expires_at) VALUES (:hash, :member, :purpose, :end)")
                .param("hash", SecretToken.hash(token))
                .param("member", member)
                .param("purpose", purpose.name())
                .param("end", Timestamp.from(clock.instant().plus(purpose.life)))
                .update();
        return token;
    }

    /**
     * Whose link this is.
     *
     * @throws MailLinkGone when it was used or has expired
     */
    @Transactional(readOnly = true)
    public UUID owner(String token, Purpose purpose) {
        return about(token, purpose, "SELECT member_id FROM mail_link WHERE " + USABLE);
    }

    /**
     * Uses the link up, and all others of the member for the same purpose: for one of many who try at once.
     *
     * @return whose link it was
     * @throws MailLinkGone when it was used or has expired
     */
    @Transactional
    public UUID use(String token, Purpose purpose) {
        UUID member =
                about(token, purpose, "UPDATE mail_link SET used_at = :now WHERE " + USABLE + " RETURNING member_id");
        useUp(member, purpose);
        return member;
    }

    private UUID about(String token, Purpose purpose, String sql) {
        return jdbc.sql(sql)
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .param("now", now())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new MailLinkGone(purpose));
    }

    private void useUp(UUID member, Purpose purpose) {
        jdbc.sql(
                        "UPDATE mail_link SET used_at = :now WHERE member_id = :member AND purpose = :purpose AND used_at IS NULL")
                .param("now", now())
                .param("member", member)
                .param("purpose", purpose.name())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
