package dev.madang.member;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to have nothing to do with whom. Whoever lets members meet asks here first. */
@Component
public class Blocks {

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has blocked whom of two members. */
    public enum Block {
        NONE,
        /** The one who asks has blocked the other. */
        MINE,
        /** The other has blocked the one who asks, who is told no more than that it cannot be done. */
        THEIRS
    }

    /** @return {@link Block#MINE} when both have blocked each other */
    @Transactional(readOnly = true)
    public Block between(UUID me, UUID other) {
        return jdbc
                .sql("""
                        SELECT blocker_id FROM member_block
                        WHERE (blocker_id, blocked_id) IN ((:me, :other), (:other, :me))""")
                .param("me", me)
                .param("other", other)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .map(blocker -> blocker.equals(me) ? Block.MINE : Block.THEIRS)
                .min(Enum::compareTo)
                .orElse(Block.NONE);
    }
}
