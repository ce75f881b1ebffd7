package dev.madang.center.review;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterRoles;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where members say what they think of a class, and centres answer. Neither is changed afterwards. */
@Component
public class ClassReviewDesk {

    private final JdbcClient jdbc;
    private final ClassReviews reviews;
    private final CenterRoles roles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassReviewDesk(
            JdbcClient jdbc, ClassReviews reviews, CenterRoles roles, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal 404 when it is another's */
    @Transactional(readOnly = true)
    Visit visit(UUID registration, UUID member) {
        return jdbc.sql("""
                        SELECT r.id AS registration_id, r.member_id, r.slot_id, p.id AS program_id, c.id AS center_id, p.name AS title,
                          c.name AS center_name, s.begins_at, s.ends_at, r.status = 'ATTENDED' AS came,
                          EXISTS (SELECT FROM center_staff t WHERE t.center_id = c.id AND t.member_id = r.member_id) AS works,
                          EXISTS (SELECT FROM class_review v WHERE v.registration_id = r.id) AS reviewed
                        FROM registration r JOIN slot s ON s.id = r.slot_id JOIN program p ON p.id = s.program_id
                        JOIN center c ON c.id = s.center_id WHERE r.id = :registration AND r.member_id = :member""")
                .param("registration", registration)
                .param("member", member)
                .query(Rows.of(Visit.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** @throws Refusal 409 when it cannot be reviewed (any more, yet, twice), or they were not there, or work there */
    void requireOpen(Visit visit) {
        Instant now = clock.instant();
        if (visit.reviewed()) {
            throw Refusal.conflict("class-review.refused.twice");
        }
        if (visit.works()) {
            throw Refusal.conflict("class-review.refused.own");
        }
        if (now.isBefore(visit.endsAt())) {
            throw Refusal.conflict("class-review.refused.early");
        }
        if (!visit.came()) {
            throw Refusal.conflict("class-review.refused.absent");
        }
        if (!visit.isOpen(now)) {
            throw Refusal.conflict("class-review.refused.late");
        }
    }

    boolean isOpen(Visit visit) {
        return visit.isOpen(clock.instant());
    }

    /**
     * Says what somebody thinks of the class they came to; the centre is told.
     *
     * @param stars 1 to 5
     * @throws Refusal as {@link #visit} and {@link #requireOpen}
     */
    @Transactional
    public UUID write(UUID registration, UUID member, int stars, String text) {
        Visit visit = visit(registration, member);
        requireOpen(visit);
        UUID id = Ids.next();
        int written = jdbc.sql("""
                        INSERT INTO class_review (id, registration_id, program_id, center_id, author_id, stars, text, written_at)
                        SELECT :id, r.id, :program, :center, r.member_id, :stars, :text, :now FROM registration r
                        WHERE r.id = :registration AND r.status = 'ATTENDED'
                        ON CONFLICT (registration_id) DO NOTHING""")
                .param("id", id)
                .param("program", visit.program())
                .param("center", visit.center())
                .param("stars", stars)
                .param("text", text)
                .param("now", clock.instant())
                .param("registration", registration)
                .update();
        if (written == 0) {
            throw Refusal.conflict("class-review.refused.twice");
        }
        events.publishEvent(new ClassReviewed(id, false));
        return id;
    }

    /** @throws Refusal 404 when it is not shown, or the member may not answer for that centre; 409 when it is answered */
    @Transactional(readOnly = true)
    ClassReview toAnswer(UUID review, UUID member) {
        ClassReview here = reviews.get(review);
        requireRole(here, member);
        if (here.reply() != null) {
            throw answered();
        }
        return here;
    }

    /**
     * Answers for the centre, once; who wrote the review is told.
     *
     * @throws Refusal as {@link #toAnswer}
     */
    @Transactional
    public void reply(UUID review, UUID member, String text) {
        toAnswer(review, member);
        int replied = jdbc.sql(
                        "UPDATE class_review SET reply = :text, replied_at = :now WHERE id = :id AND reply IS NULL")
                .param("text", text)
                .param("now", clock.instant())
                .param("id", review)
                .update();
        if (replied == 0) {
            throw answered();
        }
        events.publishEvent(new ClassReviewed(review, true));
    }

    /** @throws Refusal 404 for whoever may not answer for its centre */
    void requireRole(ClassReview review, UUID member) {
        roles.require(review.center(), member, CenterRole.MANAGER);
    }

    private static Refusal answered() {
        return Refusal.conflict("class-review.refused.answered");
    }
}
