package dev.madang.member;

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
