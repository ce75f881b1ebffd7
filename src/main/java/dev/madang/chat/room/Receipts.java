package dev.madang.chat.room;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Read receipts are mutual: who does not want to give any sees none. */
@Component
@Transactional
class Receipts {

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean wanted(UUID member) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM chat_without_receipts WHERE member_id = ?)")
                .param(member)
                .query(Boolean.class)
                .single();
    }

    public void want(UUID member, boolean wanted) {
        jdbc.sql(
                        wanted
                                ? "DELETE FROM chat_without_receipts WHERE member_id = ?"
                                : "INSERT INTO chat_without_receipts (member_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(member)
                .update();
    }
}
