package dev.madang.member.friend;

import dev.madang.member.MemberCard;
import dev.madang.platform.paging.Cursor;
import dev.madang.platform.paging.Keyset;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All friendships and blocks, each step one statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Friendships {

    private static final int PAGE = 30;
    /** Of requests and blocks, which nobody has many of. */
    private static final int MOST = 50;

    private static final Keyset LATEST = Keyset.newestFirst("since", "id");
    private static final String CARD =
            "m.id, m.nickname, m.photo_id, m.created_at, m.email_confirmed_at IS NOT NULL AS email_confirmed";
    private static final String PAIR = "low_id = least(:me, :other) AND high_id = greatest(:me, :other)";
    private static final String MINE = "(f.low_id = :me OR f.high_id = :me)";

    private final JdbcClient jdbc;

    Friendships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Friend(MemberCard card, Instant since) {}

    @Transactional(readOnly = true)
    Tie between(UUID me, UUID other) {
        return jdbc.sql("""
                        SELECT CASE WHEN EXISTS (SELECT FROM member_block WHERE blocker_id = :me AND blocked_id = :other) THEN 'BLOCKING'
                          ELSE coalesce((SELECT CASE WHEN accepted_at IS NOT NULL THEN 'FRIENDS' WHEN asked_by = :me THEN 'ASKED'
                            ELSE 'ASKED_BY' END FROM friendship WHERE %s), 'NONE') END""".formatted(PAIR))
                .param("me", me)
                .param("other", other)
                .query(Tie.class)
                .single();
    }

    /** Asks, unless either has asked or they are friends already. @return whether it is new */
    boolean ask(UUID me, UUID other, Instant now) {
        return pair(me, other, """
                        INSERT INTO friendship (low_id, high_id, asked_by, asked_at)
                        VALUES (least(:me, :other), greatest(:me, :other), :me, :now) ON CONFLICT DO NOTHING""").param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** Accepts what the other has asked. @return false when they have asked nothing, or it was accepted before */
    boolean accept(UUID me, UUID other, Instant now) {
        return pair(
                                me,
                                other,
                                "UPDATE friendship SET accepted_at = :now WHERE " + PAIR
                                        + " AND asked_by = :other AND accepted_at IS NULL")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Ends a friendship or a request, whoever has asked. */
    void remove(UUID me, UUID other) {
        pair(me, other, "DELETE FROM friendship WHERE " + PAIR).update();
    }

    void block(UUID me, UUID other, Instant now) {
        pair(
                        me,
                        other,
                        "INSERT INTO member_block (blocker_id, blocked_id, blocked_at) VALUES (:me, :other, :now) ON CONFLICT DO NOTHING")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unblock(UUID me, UUID other) {
        pair(me, other, "DELETE FROM member_block WHERE blocker_id = :me AND blocked_id = :other")
                .update();
    }

    /** The newest friends first. */
    @Transactional(readOnly = true)
    Slice<MemberCard> friends(UUID me, Turn turn) {
        Slice<Friend> friends = LATEST.page(
                turn,
                PAGE,
                (side, order) ->
                        jdbc.sql("""
                                SELECT * FROM (
                                  SELECT f.accepted_at AS since, %s FROM friendship f
                                  JOIN member m ON m.id = CASE WHEN f.low_id = :me THEN f.high_id ELSE f.low_id END AND m.left_at IS NULL
                                  WHERE %s AND f.accepted_at IS NOT NULL) AS friend WHERE true %s %s""".formatted(CARD, MINE, side, order)).param("me", me),
                (row, number) -> new Friend(
                        card(row, number),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                friend -> new Cursor(friend.since(), friend.card().id()));
        return friends.map(Friend::card);
    }

    /** Whom this member has still to answer, those who wait longest first. */
    @Transactional(readOnly = true)
    List<MemberCard> asking(UUID me) {
        return cards(me, "m.id = f.asked_by WHERE " + MINE + " AND f.asked_by <> :me");
    }

    /** Who has still to answer this member. */
    @Transactional(readOnly = true)
    List<MemberCard> asked(UUID me) {
        return cards(me, "m.id = CASE WHEN f.low_id = :me THEN f.high_id ELSE f.low_id END WHERE f.asked_by = :me");
    }

    @Transactional(readOnly = true)
    List<MemberCard> blocked(UUID me) {
        return jdbc.sql("SELECT " + CARD
                        + " FROM member_block b JOIN member m ON m.id = b.blocked_id WHERE b.blocker_id = :me AND m.left_at IS NULL ORDER BY b.blocked_at DESC LIMIT "
                        + MOST)
                .param("me", me)
                .query(Friendships::card)
                .list();
    }

    private List<MemberCard> cards(UUID me, String which) {
        return jdbc.sql("SELECT " + CARD + " FROM friendship f JOIN member m ON " + which
                        + " AND f.accepted_at IS NULL AND m.left_at IS NULL ORDER BY f.asked_at LIMIT " + MOST)
                .param("me", me)
                .query(Friendships::card)
                .list();
    }

    private StatementSpec pair(UUID me, UUID other, String sql) {
        return jdbc.sql(sql).param("me", me).param("other", other);
    }

    private static MemberCard card(ResultSet row, int number) throws SQLException {
        return new MemberCard(
                row.getObject("id", UUID.class),
                row.getString("nickname"),
                row.getObject("photo_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("email_confirmed"));
    }
}
