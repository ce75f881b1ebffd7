package dev.madang.member.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a member comes in beside their password: accounts at providers and passkeys. Within a transaction of the caller's. */
@Component
public class WaysIn {

    private final SocialAccounts accounts;
    private final JdbcClient jdbc;

    WaysIn(SocialAccounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    public boolean hasAny(UUID member) {
        return accounts.existsByMemberId(member)
                || jdbc.sql("SELECT EXISTS (SELECT 1 FROM passkey WHERE member_id = :member)")
                        .param("member", member)
                        .query((row, number) -> row.getBoolean(1))
                        .single();
    }

    /** From now on none of them lets anybody in. */
    public void close(UUID member) {
        accounts.deleteOf(member);
        jdbc.sql("DELETE FROM passkey WHERE member_id = :member")
                .param("member", member)
                .update();
    }
}
