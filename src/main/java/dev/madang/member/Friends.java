package dev.madang.member;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is friends with whom. */
@Component
public class Friends {

    private final JdbcClient jdbc;

    Friends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The friends of a member, by nickname. */
    @Transactional(readOnly = true)
    public List<UUID> of(UUID member, int most) {
        return jdbc.sql("""
                        SELECT m.id FROM friendship f JOIN member m ON m.id = CASE WHEN f.low_id = :me THEN f.high_id ELSE f.low_id END
                        WHERE :me IN (f.low_id, f.high_id) AND f.accepted_at IS NOT NULL ORDER BY m.nickname, m.id LIMIT :most""")
                .param("me", member)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean are(UUID one, UUID other) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM friendship
                          WHERE low_id = least(:one, :other) AND high_id = greatest(:one, :other) AND accepted_at IS NOT NULL)""")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
