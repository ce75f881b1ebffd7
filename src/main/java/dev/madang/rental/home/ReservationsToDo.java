package dev.madang.rental.home;

import dev.madang.platform.pages.HeaderCount;
import dev.madang.platform.pages.HomeTask;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.rows.Rows;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Links;
import dev.madang.shared.DayPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member has to do about reservations, the most pressing first: for the home page. */
@Component
@Order(1)
public class ReservationsToDo implements HomeTasks, HeaderCount {

    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReservationsToDo(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What there is to do. */
    public enum Task {
        /** As host: a request waits for an answer. */
        ANSWER,
        /** As guest: it was approved and waits for the money. */
        PAY,
        /** As either: the other side says that one did not come. */
        ANSWER_ABSENCE,
        /** As either: the other side proposes when and where to meet. */
        ARRANGE,
        /** As host: it is to be handed over today or tomorrow. */
        HAND_OVER,
        /** As guest: it is to be picked up today or tomorrow. */
        PICK_UP,
        /** As guest: it is to be returned today or tomorrow. */
        GIVE_BACK,
        /** As host: it comes back today or tomorrow. */
        TAKE_BACK,
        /** As guest: it should have been returned before today. */
        GIVE_BACK_LATE,
        /** As host: it should have come back before today. */
        TAKE_BACK_LATE,
        /** As either: the other side says that it changed hands. */
        CONFIRM,
        /** As guest: the host claims a part of the deposit. */
        ANSWER_CLAIM,
        /** As host: the guest offers less than was claimed. */
        ANSWER_OFFER
    }

    /**
     * @param title of the listing
     * @param until when an answer, a payment, a word or a meeting is due; null for what has its day
     */
    public record ToDo(
            Task task,
            UUID reservation,
            String title,
            DayPeriod days,
            @Nullable Instant until) implements HomeTask {

        @Override
        public String href() {
            boolean claim = task == Task.ANSWER_CLAIM || task == Task.ANSWER_OFFER;
            return Links.reservation(reservation) + (claim ? "/claim" : "");
        }

        @Override
        public String text() {
            return "reservation.todo." + task;
        }

        /** Of the sentence: the title, and the instant or day that counts. */
        @Override
        public Object[] arguments() {
            boolean coming = task == Task.HAND_OVER || task == Task.PICK_UP;
            Object when = until != null ? until : coming ? days.from() : days.to();
            return new Object[] {title, when};
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ToDo> of(CurrentMember me) {
        return of(me.id());
    }

    /** The few most pressing, in one statement. */
    @Transactional(readOnly = true)
    public List<ToDo> of(UUID member) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT r.id AS reservation_id, l.title, r.from_day AS days_from, r.to_day AS days_to, coalesce(r.due_at, r.absence_due_at, t.due_at, c.due_at, n.at) AS until, CASE
                                WHEN reservation_status(r, :now) = 'REQUESTED' AND r.host_id = :member THEN 'ANSWER'
                                WHEN reservation_status(r, :now) = 'APPROVED' AND r.guest_id = :member
                                    AND r.paying_since IS NULL THEN 'PAY'
                                WHEN r.absence_due_at > :now
                                    AND r.absent = CASE WHEN r.host_id = :member THEN 'HOST' ELSE 'GUEST' END
                                    THEN 'ANSWER_ABSENCE'
                                WHEN t.recorded_by = CASE WHEN r.host_id = :member THEN 'GUEST' ELSE 'HOST' END
                                    THEN 'CONFIRM'
                                WHEN t.id IS NOT NULL OR r.absent IS NOT NULL THEN NULL
                                WHEN r.proposed_by = CASE WHEN r.host_id = :member THEN 'GUEST' ELSE 'HOST' END
                                    AND (r.proposed_at IS NULL OR r.proposed_at > :now) THEN 'ARRANGE'
                                WHEN r.status = 'PAID' AND n.day <= :tomorrow
                                    THEN CASE WHEN r.host_id = :member THEN 'HAND_OVER' ELSE 'PICK_UP' END
                                WHEN r.status = 'HANDED_OVER' AND r.to_day < :today
                                    THEN CASE WHEN r.host_id = :member THEN 'TAKE_BACK_LATE' ELSE 'GIVE_BACK_LATE' END
                                WHEN r.status = 'HANDED_OVER' AND n.day <= :tomorrow
                                    THEN CASE WHEN r.host_id = :member THEN 'TAKE_BACK' ELSE 'GIVE_BACK' END
                                WHEN c.status = 'OPEN' AND r.guest_id = :member THEN 'ANSWER_CLAIM'
                                WHEN c.status = 'COUNTERED' AND r.host_id = :member THEN 'ANSWER_OFFER'
                                END AS task
                            FROM reservation r JOIN listing_head l ON l.id = r.listing_id
                            LEFT JOIN next_transfer n ON n.reservation_id = r.id
                            LEFT JOIN transfer t ON t.reservation_id = r.id AND t.state = 'OPEN' AND t.due_at > :now
                            LEFT JOIN claim c ON c.reservation_id = r.id AND c.due_at > :now
                            WHERE (r.host_id = :member OR r.guest_id = :member)
                              AND r.status IN ('REQUESTED', 'APPROVED', 'PAID', 'HANDED_OVER', 'CLAIMED')) open
                        WHERE task IS NOT NULL
                        ORDER BY coalesce(until, CASE WHEN days_from >= :today THEN days_from ELSE days_to END), reservation_id
                        LIMIT :most""")
                .param("member", member)
                .param("now", clock.instant())
                .param("today", today)
                .param("tomorrow", today.plusDays(1))
                .param("most", MOST)
                .query(Rows.of(ToDo.class))
                .list();
    }

    @Override
    public String name() {
        return "renting";
    }

    /** What a guest has to answer or pay. What is to be picked up and returned has its day and is no answer that somebody waits for. */
    @Override
    public String sql() {
        return """
                SELECT count(*) FROM (SELECT FROM reservation r
                    LEFT JOIN transfer t ON t.reservation_id = r.id AND t.state = 'OPEN' AND t.due_at > :now
                    LEFT JOIN claim c ON c.reservation_id = r.id AND c.due_at > :now
                    WHERE r.guest_id = :member AND r.status IN ('APPROVED', 'PAID', 'HANDED_OVER', 'CLAIMED') AND (
                      r.status = 'APPROVED' AND r.paying_since IS NULL AND reservation_status(r, :now) = 'APPROVED'
                      OR r.status IN ('PAID', 'HANDED_OVER') AND (
                        r.absent = 'GUEST' AND r.absence_due_at > :now OR t.recorded_by = 'HOST'
                        OR t.id IS NULL AND r.absent IS NULL AND r.proposed_by = 'HOST'
                          AND (r.proposed_at IS NULL OR r.proposed_at > :now))
                      OR r.status = 'CLAIMED' AND c.status = 'OPEN') LIMIT 100) waiting""";
    }

    @Override
    public boolean isAwaited() {
        return true;
    }
}
