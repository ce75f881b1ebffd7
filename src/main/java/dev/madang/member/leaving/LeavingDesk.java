package dev.madang.member.leaving;

import dev.madang.member.Leaving;
import dev.madang.member.MemberCameBack;
import dev.madang.member.MemberFiles;
import dev.madang.member.MemberLeft;
import dev.madang.member.MemberReinstated;
import dev.madang.member.MemberSuspended;
import dev.madang.member.StandsInTheWay;
import dev.madang.member.Suspensions;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a membership ends and is restored. To the other modules who has left is suspended, and so is invisible with all they offer;
 * their name and face are put away besides, until they come back.
 */
@Service
@Transactional
class LeavingDesk implements Leaving {

    /** From leaving to erasing. */
    static final Duration RESTORABLE = Duration.ofDays(30);

    private final LeftMembers left;
    private final Obstacles obstacles;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    LeavingDesk(LeftMembers left, Obstacles obstacles, ApplicationEventPublisher events, AuditLog audit, Clock clock) {
        this.left = left;
        this.obstacles = obstacles;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void leave(UUID member, String reason, @Nullable UUID operator) {
        left.queueIfOperator(member);
        LeftMembers.Standing standing = left.lock(member).orElseThrow(Refusal::notFound);
        if (standing.leftAt() != null) {
            throw Refusal.conflict("leaving.refused.left");
        }
        if (operator != null && standing.admin()) {
            throw Refusal.conflict("leaving.refused.operator");
        }
        int things = obstacles.of(member).size();
        if (things > 0) {
            throw new StandsInTheWay(things);
        }
        Instant now = clock.instant();
        left.putAway(member, reason, operator, now);
        if (operator != null) {
            audit.note(operator, "member-withdrawn", MemberFiles.page(member), reason);
        }
        events.publishEvent(new MemberSuspended(member, Suspensions.FOREVER));
        events.publishEvent(new MemberLeft(member, now.plus(RESTORABLE)));
    }

    @Override
    @Transactional
    public boolean restore(UUID member) {
        return restore(member, "", null);
    }

    @Override
    @Transactional
    public boolean restore(UUID member, String reason, @Nullable UUID operator) {
        LeftMembers.Standing standing = left.lock(member).orElseThrow(Refusal::notFound);
        Instant leftAt = standing.leftAt();
        if (leftAt == null || standing.erasedAt() != null || !isRestorable(leftAt)) {
            return false;
        }
        if (operator == null
                && left.how(member).filter(LeftMembers.How::withdrawn).isPresent()) {
            throw Refusal.forbidden("restoration.refused.withdrawn");
        }
        Instant until = left.takeOut(member, clock.instant());
        if (operator != null) {
            audit.note(operator, "member-restored", MemberFiles.page(member), reason);
        }
        events.publishEvent(until == null ? new MemberReinstated(member) : new MemberSuspended(member, until));
        events.publishEvent(new MemberCameBack(member));
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<InTheWay> inTheWay(UUID member) {
        return obstacles.of(member);
    }

    boolean isRestorable(Instant leftAt) {
        return clock.instant().isBefore(leftAt.plus(RESTORABLE));
    }
}
