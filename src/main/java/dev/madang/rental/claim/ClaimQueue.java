package dev.madang.rental.claim;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.rows.Rows;
import dev.madang.rental.claim.ClaimsToDecide.ToDecide;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The claims as operators see them, the oldest first: those that wait for a decision, or all of them. */
@Component
public class ClaimQueue {

    private static final int ROWS = 20;
    private static final Keyset OLDEST = Keyset.oldestFirst("c.opened_at", "c.reservation_id");

    private final JdbcClient jdbc;
    private final Members members;
    private final ClaimsToDecide toDecide;
    private final Clock clock;

    ClaimQueue(JdbcClient jdbc, Members members, ClaimsToDecide toDecide, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.toDecide = toDecide;
        this.clock = clock;
    }

    /**
     * A claim in the queue ({@code rental/claim/claims}).
     *
     * @param dueAt when the present turn ends; null once it is settled
     */
    public record Row(
            UUID reservation,
            String title,
            UUID host,
            UUID guest,
            ClaimStatus status,
            Won amount,
            Instant openedAt,
            @Nullable Instant dueAt) {

        Cursor cursor() {
            return new Cursor(openedAt, reservation);
        }
    }

    /**
     * @param people both sides of the rows
     * @param waiting how many wait for a decision, all pages together
     */
    public record Page(Slice<Row> slice, Map<UUID, MemberCard> people, int waiting) {

        public List<Row> rows() {
            return slice.rows();
        }
    }

    /** @param all also those that do not wait for a decision */
    @Transactional(readOnly = true)
    public Page page(boolean all, Turn turn) {
        Slice<Row> slice =
                OLDEST.page(turn, ROWS, (side, order) -> claims(all, side, order), Rows.of(Row.class), Row::cursor);
        List<UUID> sides = slice.rows().stream()
                .flatMap(row -> Stream.of(row.host(), row.guest()))
                .distinct()
                .toList();
        return new Page(
                slice,
                members.cards(sides),
                toDecide.all().map(ToDecide::claims).orElse(0));
    }

    private StatementSpec claims(boolean all, String side, String order) {
        return jdbc.sql("""
                        SELECT c.reservation_id, l.title, r.host_id, r.guest_id, c.amount, c.opened_at,
                            claim_status(c, :now) AS status, claim_due(c, :now, :toDecide::interval) AS due_at
                        FROM claim c JOIN reservation_head r ON r.id = c.reservation_id JOIN listing_head l ON l.id = r.listing_id
                        WHERE %s %s %s""".formatted(all ? "true" : ClaimsToDecide.TO_DECIDE, side, order))
                .param("now", clock.instant())
                .param("toDecide", Claim.TIME_TO_DECIDE.toString());
    }
}
