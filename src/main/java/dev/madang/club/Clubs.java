package dev.madang.club;

import dev.madang.platform.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clubs, and what a reader is in them: whoever shows or changes anything of a club asks here first. */
@Component
@Transactional(readOnly = true)
public class Clubs {

    private final JdbcClient jdbc;

    Clubs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reader null for a stranger
     * @return empty for what is none, or is kept from this reader
     */
    public Optional<ClubView> find(UUID club, @Nullable UUID reader) {
        return jdbc.sql("""
                        SELECT c.id, c.name, c.joining, c.questions, c.room_id, c.closed_at IS NOT NULL AS closed, c.withheld, m.role
                        FROM club c LEFT JOIN club_membership m ON m.club_id = c.id AND m.member_id = CAST(:reader AS uuid)
                        WHERE c.id = :club AND (c.withheld IS NULL OR c.withheld = 'HIDDEN' AND m.role = 'LEADER')""")
                .param("club", club)
                .param("reader", reader)
                .query((row, number) -> view(row))
                .optional();
    }

    /** @throws Refusal 404 for what this reader cannot see */
    public ClubView get(UUID club, @Nullable UUID reader) {
        return find(club, reader).orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 404 for who is not in it, as for a club that does not exist */
    public ClubView requireMember(UUID club, UUID reader) {
        return find(club, reader).filter(ClubView::isMember).orElseThrow(Refusal::notFound);
    }

    /** As {@link #requireMember}; they do not leave until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ClubView requireStayingMember(UUID club, UUID reader) {
        jdbc.sql("SELECT role FROM club_membership WHERE club_id = ? AND member_id = ? FOR SHARE")
                .params(club, reader)
                .query(String.class)
                .optional();
        return requireMember(club, reader);
    }

    /** @throws Refusal 404 for who is not in it, 403 for who does not help to run it */
    public ClubView requireRunning(UUID club, UUID reader) {
        ClubView view = requireMember(club, reader);
        if (!view.isRunning()) {
            throw Refusal.forbidden("club.refused.not-running");
        }
        return view;
    }

    /** @throws Refusal as {@link #requireRunning} does, and 409 when it has ended or is kept from others */
    public ClubView requireOpen(UUID club, UUID reader) {
        ClubView view = requireRunning(club, reader);
        if (!view.isOpen()) {
            throw Refusal.conflict("club.refused.closed");
        }
        return view;
    }

    /** All who are in it. */
    public List<UUID> members(UUID club) {
        return jdbc.sql("SELECT member_id FROM club_membership WHERE club_id = ?")
                .param(club)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static ClubView view(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new ClubView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Joining.valueOf(row.getString("joining")),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getObject("room_id", UUID.class),
                row.getBoolean("closed"),
                row.getString("withheld") != null,
                role == null ? null : Role.valueOf(role));
    }
}
