package dev.madang.moderation.sanction;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where members appeal against what was decided about them, once, and another operator answers. */
@Component
@Transactional
public class AppealDesk {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 2000;

    /** In one thread. */
    static final int MOST_POSTS = 50;

    private final Sanctions sanctions;
    private final Appeals appeals;
    private final SanctionDesk desk;
    private final SanctionNews news;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    AppealDesk(
            Sanctions sanctions,
            Appeals appeals,
            SanctionDesk desk,
            SanctionNews news,
            ApplicationEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.desk = desk;
        this.news = news;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404 for what is not the member's, 409 for a second one, after the time, and when it was lifted */
    public void appeal(UUID member, UUID id, String text) {
        Sanction sanction = lock(id);
        if (!sanction.isOf(member)) {
            throw Refusal.notFound();
        }
        if (sanction.appeal() != null) {
            throw Refusal.conflict("appeal.refused.twice");
        }
        if (sanction.isLifted()) {
            throw Refusal.conflict("appeal.refused.lifted");
        }
        if (!sanction.isAppealable(clock.instant())) {
            throw Refusal.conflict("appeal.refused.late", sanction.appealableUntil());
        }
        if (!appeals.add(id, clock.instant())) {
            throw Refusal.conflict("appeal.refused.twice");
        }
        appeals.post(id, member, false, text, clock.instant());
    }

    /**
     * Says more in the thread, as its member or as an operator who asks back, until it is answered.
     *
     * @throws Refusal 404 for whom it does not concern, 409 when it is answered or long enough
     */
    public void say(UUID someone, boolean operator, UUID id, String text) {
        Sanction sanction = lock(id);
        if (!operator && !sanction.isOf(someone)) {
            throw Refusal.notFound();
        }
        requireOpen(sanction);
        if (operator) {
            requireOther(sanction, someone);
        }
        if (appeals.posts(id) >= MOST_POSTS) {
            throw Refusal.conflict("appeal.refused.long", MOST_POSTS);
        }
        UUID post = appeals.post(id, someone, operator, text, clock.instant());
        if (operator) {
            audit.note(someone, "appeal-asked", sanction.appealPath(), sanction.title());
            news.asked(sanction, post);
        }
    }

    /**
     * Answers it for good; what is overturned is taken back with all it did.
     *
     * @throws Refusal 404 for none, 409 when it is answered, and for the operators who decided or whom it is about
     */
    public void answer(UUID operator, UUID id, boolean overturn, String text) {
        Sanction sanction = lock(id);
        requireOpen(sanction);
        requireOther(sanction, operator);
        if (!appeals.answer(id, operator, overturn, clock.instant())) {
            throw Refusal.conflict("appeal.refused.answered");
        }
        appeals.post(id, operator, true, text, clock.instant());
        if (overturn) {
            desk.lift(sanction, operator);
            UUID decision = sanction.decision();
            if (decision != null) {
                events.publishEvent(new DecisionOverturned(decision, id));
            }
        }
        audit.note(operator, overturn ? "appeal-overturned" : "appeal-upheld", sanction.appealPath(), sanction.title());
        news.answered(sanction, overturn);
    }

    private Sanction lock(UUID id) {
        return sanctions.lock(id).orElseThrow(Refusal::notFound);
    }

    private static void requireOpen(Sanction sanction) {
        Sanction.Appeal appeal = sanction.appeal();
        if (appeal == null) {
            throw Refusal.notFound();
        }
        if (appeal.isAnswered()) {
            throw Refusal.conflict("appeal.refused.answered");
        }
        if (sanction.isLifted()) {
            throw Refusal.conflict("appeal.refused.lifted");
        }
    }

    private static void requireOther(Sanction sanction, UUID operator) {
        if (sanction.isDecidedBy(operator)) {
            throw Refusal.conflict("appeal.refused.own-decision");
        }
        if (sanction.isOf(operator)) {
            throw Refusal.conflict("appeal.refused.own");
        }
    }
}
