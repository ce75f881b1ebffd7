package dev.madang.club.membership;

import dev.madang.club.Role;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in which club, and how many may be. Each step one statement; the last place goes to one of all who want it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Roll {

    public static final int LEAST = 2;
    public static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    Roll(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Places(int capacity, int members) {

        public boolean isFull() {
            return members >= capacity;
        }
    }

    public record Entry(
            UUID member, String nickname, @Nullable UUID photo, Role role, Instant joinedAt) {}

    /** A new club, in which its leader alone is. */
    public void begin(UUID club, UUID leader, int capacity) {
        jdbc.sql("INSERT INTO club_roll (club_id, capacity, members) VALUES (?, ?, 1)")
                .params(club, capacity)
                .update();
        write(club, leader, Role.LEADER);
    }

    /** Until the caller's transaction ends nobody else changes who is in this club. */
    void lock(UUID club) {
        jdbc.sql("SELECT club_id FROM club_roll WHERE club_id = ? FOR UPDATE")
                .param(club)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Takes a place for a member. @return false when none is free; nothing has changed then */
    public boolean admit(UUID club, UUID member) {
        if (!takePlace(club)) {
            return false;
        }
        try {
            write(club, member, Role.MEMBER);
            return true;
        } catch (DuplicateKeyException already) {
            throw Refusal.conflict("club.refused.member");
        }
    }

    private boolean takePlace(UUID club) {
        return jdbc.sql("UPDATE club_roll SET members = members + 1 WHERE club_id = ? AND members < capacity")
                        .param(club)
                        .update()
                == 1;
    }

    /** @return false for who was not in it, and for its leader, who stays until another is */
    boolean release(UUID club, UUID member) {
        int gone = jdbc.sql("DELETE FROM club_membership WHERE club_id = ? AND member_id = ? AND role <> 'LEADER'")
                .params(club, member)
                .update();
        if (gone == 1) {
            jdbc.sql("UPDATE club_roll SET members = members - 1 WHERE club_id = ?")
                    .param(club)
                    .update();
        }
        return gone == 1;
    }

    /** @throws Refusal 409 for fewer places than are taken */
    public void changeCapacity(UUID club, int capacity) {
        int changed = jdbc.sql(
                        "UPDATE club_roll SET capacity = :capacity WHERE club_id = :club AND members <= :capacity")
                .param("capacity", capacity)
                .param("club", club)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("club.refused.capacity", places(club).members())
                    .at("capacity");
        }
    }

    boolean change(UUID club, UUID member, Role from, Role to) {
        return jdbc.sql(
                                "UPDATE club_membership SET role = :to WHERE club_id = :club AND member_id = :member AND role = :from")
                        .param("to", to)
                        .param("club", club)
                        .param("member", member)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** Whether something can be left to a member, who is neither suspended nor gone. They do not leave until the transaction ends. */
    boolean isThere(UUID member) {
        return jdbc.sql("""
                        SELECT left_at IS NULL AND (suspended_until IS NULL OR suspended_until <= :now)
                        FROM member WHERE id = :member FOR SHARE""")
                .param("now", clock.instant())
                .param("member", member)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional(readOnly = true)
    public Places places(UUID club) {
        return jdbc.sql("SELECT capacity, members FROM club_roll WHERE club_id = ?")
                .param(club)
                .query(Rows.of(Places.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional(readOnly = true)
    public Optional<Role> role(UUID club, UUID member) {
        return jdbc.sql("SELECT role FROM club_membership WHERE club_id = ? AND member_id = ?")
                .params(club, member)
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** All who are in it: the leader, the managers, then by when they came. */
    @Transactional(readOnly = true)
    public List<Entry> all(UUID club) {
        return jdbc.sql("""
                        SELECT m.member_id, p.nickname, p.photo_id, m.role, m.joined_at
                        FROM club_membership m JOIN member p ON p.id = m.member_id WHERE m.club_id = ?
                        ORDER BY array_position(ARRAY['LEADER', 'MANAGER', 'MEMBER'], m.role), m.joined_at, m.member_id""").param(club).query(Rows.of(Entry.class)).list();
    }

    /** Who helps to run it, its leader among them. */
    @Transactional(readOnly = true)
    public List<UUID> running(UUID club) {
        return jdbc.sql("SELECT member_id FROM club_membership WHERE club_id = ? AND role <> 'MEMBER'")
                .param(club)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those in which they are, and that they do not lead. */
    List<UUID> clubsOf(UUID member) {
        return jdbc.sql("SELECT club_id FROM club_membership WHERE member_id = ? AND role <> 'LEADER' ORDER BY club_id")
                .param(member)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Who was asked to go, so that they do not come back by themselves. */
    void bar(UUID club, UUID member) {
        jdbc.sql("INSERT INTO club_removal (club_id, member_id, removed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(club)
                .param(member)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets who was asked to go apply again. @return false when nobody had asked them to go */
    boolean unbar(UUID club, UUID member) {
        return jdbc.sql("DELETE FROM club_removal WHERE club_id = ? AND member_id = ?")
                        .params(club, member)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    boolean isBarred(UUID club, UUID member) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM club_removal WHERE club_id = ? AND member_id = ?)")
                .params(club, member)
                .query(Boolean.class)
                .single();
    }

    public record Barred(UUID member, String nickname, Instant removedAt) {}

    @Transactional(readOnly = true)
    public List<Barred> barred(UUID club) {
        return jdbc.sql("""
                        SELECT r.member_id, p.nickname, r.removed_at FROM club_removal r JOIN member p ON p.id = r.member_id
                        WHERE r.club_id = ? ORDER BY r.removed_at DESC LIMIT 50""").param(club).query(Rows.of(Barred.class)).list();
    }

    private void write(UUID club, UUID member, Role role) {
        jdbc.sql("""
                        INSERT INTO club_membership (club_id, member_id, role, joined_at)
                        VALUES (:club, :member, :role, :now)""")
                .param("club", club)
                .param("member", member)
                .param("role", role)
                .param("now", clock.instant())
                .update();
    }
}
