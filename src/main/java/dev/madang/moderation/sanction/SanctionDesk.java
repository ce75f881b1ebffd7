package dev.madang.moderation.sanction;

import dev.madang.member.Suspensions;
import dev.madang.moderation.Reportable;
import dev.madang.moderation.Reportables;
import dev.madang.moderation.Withholding;
import dev.madang.moderation.sanction.AutomaticRules.AutomaticRule;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.jobs.Sweep;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where decisions take effect, and are taken back: what they did is undone with them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SanctionDesk {

    private static final int AT_ONCE = 500;

    private final Sanctions sanctions;
    private final Suspensions suspensions;
    private final Reportables reportables;
    private final SanctionNews news;
    private final Sweep sweep;
    private final Clock clock;

    SanctionDesk(
            Sanctions sanctions,
            Suspensions suspensions,
            Reportables reportables,
            SanctionNews news,
            Sweep sweep,
            Clock clock) {
        this.sanctions = sanctions;
        this.suspensions = suspensions;
        this.reportables = reportables;
        this.news = news;
        this.sweep = sweep;
        this.clock = clock;
    }

    /**
     * Does what was decided, and writes the letter.
     *
     * @return id of the sanction
     * @throws Refusal 409 for one against an operator, 422 for what cannot be done to such a thing
     */
    public UUID impose(Verdict verdict) {
        return impose(verdict, null);
    }

    private UUID impose(Verdict verdict, @Nullable AutomaticRule rule) {
        whyNot(verdict.measure(), verdict.member(), verdict.kind()).ifPresent(refusal -> {
            throw refusal;
        });
        Instant now = clock.instant();
        UUID id = Ids.next();
        Integer days = verdict.days();
        sanctions.add(id, verdict, rule, now, days == null ? null : now.plus(Duration.ofDays(days)));
        settle(verdict.measure(), verdict.member(), verdict.kind(), verdict.thing());
        sanctions.find(id).ifPresent(news::imposed);
        return id;
    }

    /** The same for what the rules decide by themselves. */
    UUID imposeByRule(Verdict verdict, AutomaticRule rule) {
        return impose(verdict, rule);
    }

    /**
     * Whether this can be done at all.
     *
     * @param member whose thing it is; null for what several share
     * @throws Refusal 409 for one against an operator, 422 for what cannot be done to such a thing
     */
    @Transactional(readOnly = true)
    public void requirePossible(Measure measure, @Nullable UUID member, String kind) {
        whyNot(measure, member, kind).ifPresent(refusal -> {
            throw refusal.at("measure");
        });
    }

    private Optional<Refusal> whyNot(Measure measure, @Nullable UUID member, String kind) {
        if (!isPossible(measure, member, kind)) {
            return Optional.of(Refusal.invalid("case.refused.measure"));
        }
        return measure.isAboutMember() && member != null && suspensions.isOperator(member)
                ? Optional.of(Refusal.conflict("case.refused.operator"))
                : Optional.empty();
    }

    /** What can be decided about such a thing. */
    @Transactional(readOnly = true)
    public List<Measure> possible(@Nullable UUID member, String kind) {
        return List.of(Measure.values()).stream()
                .filter(measure -> isPossible(measure, member, kind))
                .toList();
    }

    /** Takes back what this decision did; what was kept from others is shown again. Taking it back twice changes nothing. */
    public void liftOf(UUID decision, UUID operator) {
        sanctions.ofDecision(decision).ifPresent(sanction -> {
            if (lift(sanction, operator)) {
                news.lifted(sanction);
            }
        });
    }

    boolean lift(Sanction sanction, UUID operator) {
        boolean lifted = sanctions.lift(sanction.id(), operator, clock.instant());
        if (lifted) {
            settle(sanction.measure(), sanction.member(), sanction.kind(), sanction.thing());
        }
        return lifted;
    }

    /** Lets those do again what members do whose time is over. */
    @Transactional(propagation = Propagation.NEVER)
    public JobResult endSuspensions() {
        return sweep.each("Suspension", suspensions.over(AT_ONCE), this::end);
    }

    private boolean end(UUID member) {
        Optional<Instant> until = settle(member);
        if (until.isEmpty()) {
            news.over(member, clock.instant());
        }
        return until.isEmpty();
    }

    private boolean isPossible(Measure measure, @Nullable UUID member, String kind) {
        if (member == null && measure.isAboutMember()) {
            return false;
        }
        if (measure != Measure.HIDE && measure != Measure.REMOVE) {
            return true;
        }
        Withholding how = measure.withholding().orElseThrow();
        return reportables
                .find(kind)
                .filter(noun -> noun.withholdings().contains(how))
                .isPresent();
    }

    /** The thing and the member stand as all that is in force together wants them to. */
    private void settle(Measure measure, @Nullable UUID member, String kind, String thing) {
        if (measure.withholding().isPresent()) {
            reportables.find(kind).ifPresent(noun -> settle(noun, kind, thing));
        }
        if (member != null && measure.suspends()) {
            settle(member);
        }
    }

    private Optional<Instant> settle(UUID member) {
        sanctions.awaitTurnOf(member);
        Optional<Instant> until = sanctions.suspendedUntil(member, clock.instant(), Suspensions.FOREVER);
        suspensions.set(member, until.orElse(null));
        return until;
    }

    private void settle(Reportable noun, String kind, String thing) {
        sanctions.awaitTurn(kind, thing);
        Optional<Withholding> how = sanctions.withholding(kind, thing).flatMap(Measure::withholding);
        if (how.isEmpty()) {
            noun.release(thing);
        } else if (noun.withholdings().contains(how.get())) {
            noun.withhold(thing, how.get());
        }
    }
}
