package dev.madang.center.partner;

import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Partners, and who would like to be one. */
@Repository
@Transactional(readOnly = true)
public class Partners {

    private static final int ROWS = 30;
    private static final Keyset OLDEST = Keyset.oldestFirst("applied_at", "member_id");

    private static final String PARTNER = """
            SELECT member_id AS id, name, business_number, text, status, applied_at, reason FROM center_partner WHERE """;

    private final JdbcClient jdbc;

    Partners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Partner> find(UUID member) {
        return jdbc.sql(PARTNER + " member_id = ?")
                .param(member)
                .query(Rows.of(Partner.class))
                .optional();
    }

    /** @throws Refusal 403 when the member is no partner (yet) */
    public void require(UUID member) {
        if (find(member).filter(Partner::isApproved).isEmpty()) {
            throw Refusal.forbidden("partner.refused.none");
        }
    }

    /** Those who wait for an operator, the longest first. */
    Slice<Partner> waiting(Turn turn) {
        return OLDEST.page(
                turn,
                ROWS,
                (side, order) -> jdbc.sql("%s status = 'APPLIED' %s %s".formatted(PARTNER, side, order)),
                Rows.of(Partner.class),
                partner -> new Cursor(partner.appliedAt(), partner.id()));
    }

    private record Document(UUID member, UUID photo) {}

    /** Those of each of these, in their order. */
    Map<UUID, List<UUID>> documents(Collection<UUID> applicants) {
        return applicants.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "SELECT member_id, photo_id FROM center_partner_document WHERE member_id IN (:ids) ORDER BY position")
                        .param("ids", applicants)
                        .query(Rows.of(Document.class))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Document::member, Collectors.mapping(Document::photo, Collectors.toList())));
    }
}
