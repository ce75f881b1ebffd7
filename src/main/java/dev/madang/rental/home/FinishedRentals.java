package dev.madang.rental.home;

import dev.madang.member.MemberFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many rentals a member has brought to their end, as host and as guest. */
@Component
class FinishedRentals implements MemberFacts {

    private final JdbcClient jdbc;

    FinishedRentals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> of(UUID member) {
        Finished finished =
                jdbc.sql("""
                        SELECT count(*) FILTER (WHERE host_id = :member) AS lent,
                               count(*) FILTER (WHERE guest_id = :member) AS borrowed
                        FROM reservation_head WHERE status = 'COMPLETED' AND (host_id = :member OR guest_id = :member)""").param("member", member).query(Finished.class).single();
        var facts = new ArrayList<Fact>();
        if (finished.lent() > 0) {
            facts.add(new Fact("member.fact.lent", "member.fact.times", finished.lent()));
        }
        if (finished.borrowed() > 0) {
            facts.add(new Fact("member.fact.borrowed", "member.fact.times", finished.borrowed()));
        }
        return facts;
    }

    private record Finished(int lent, int borrowed) {}
}
