package dev.madang.moderation.casefile;

import dev.madang.moderation.Rule;
import dev.madang.moderation.report.ReportNews;
import dev.madang.moderation.report.Reports;
import dev.madang.moderation.sanction.Measure;
import dev.madang.moderation.sanction.SanctionDesk;
import dev.madang.moderation.sanction.Verdict;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.live.Live;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where operators work on cases: one takes it, decides it, and what they decide can be undone. Each act is in the audit log. */
@Component
@Transactional
public class CaseDesk {

    static final int LONGEST = 1000;
    static final int MOST_DAYS = 365;

    /** After which a case that somebody took and left lying is everybody's again. */
    static final Duration PATIENCE = Duration.ofHours(8);

    private static final int AT_ONCE = 200;

    private final CaseFiles cases;
    private final Reports reports;
    private final Decisions decisions;
    private final SanctionDesk sanctions;
    private final ReportNews news;
    private final AuditLog audit;
    private final Live live;
    private final Clock clock;

    CaseDesk(
            CaseFiles cases,
            Reports reports,
            Decisions decisions,
            SanctionDesk sanctions,
            ReportNews news,
            AuditLog audit,
            Live live,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.decisions = decisions;
        this.sanctions = sanctions;
        this.news = news;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * What an operator decides.
     *
     * @param days of a suspension; null for everything else
     * @param text that the member reads, or, where nothing was wrong, the other operators
     */
    public record Ruling(
            Measure measure, Rule rule, @Nullable Integer days, String text) {}

    /**
     * Takes a case, as the one operator who works on it. Taking it again changes nothing.
     *
     * @throws Refusal 404 for none, 409 when another has taken it, it is decided, or it is about the operator or reported by them
     */
    public void claim(UUID operator, UUID id) {
        CaseFile file = get(id);
        requireNotOwn(operator, file);
        if (file.isOpen() && file.isWorkedOnBy(operator)) {
            return;
        }
        if (!cases.claim(id, operator, clock.instant())) {
            throw Refusal.conflict(file.isOpen() ? "case.refused.taken" : "case.refused.decided");
        }
        audit.note(operator, "case-claimed", file.path(), file.title());
        live.tell(CaseQueue.changed());
    }

    /** The case of a thing that is not decided yet. */
    @Transactional(readOnly = true)
    public Optional<UUID> open(String kind, String thing) {
        return cases.open(kind, thing);
    }

    /** Gives a case back that one has taken. @throws Refusal 404 for none, 409 when it is not with this operator */
    public void release(UUID operator, UUID id) {
        CaseFile file = lock(id);
        requireMine(operator, file);
        cases.release(id);
        audit.note(operator, "case-released", file.path(), file.title());
        live.tell(CaseQueue.changed());
    }

    /**
     * Decides; to suspend for good is proposed to another operator first.
     *
     * @throws Refusal 404 for none, 409 when it is with another operator or decided, and for what is done to operators, 422 for
     *     what cannot be done to such a thing
     */
    public void decide(UUID operator, UUID id, Ruling ruling) {
        CaseFile file = lock(id);
        requireMine(operator, file);
        requireNotOwn(operator, file);
        sanctions.requirePossible(ruling.measure(), file.owner(), file.kind());
        UUID decision = decisions.add(id, operator, ruling, clock.instant());
        if (ruling.measure().needsTwo()) {
            cases.propose(id);
            audit.note(operator, "case-proposed", file.path(), file.title());
        } else {
            settle(file, decision, operator, null, ruling);
            audit.note(operator, "case-decided-" + ruling.measure().slug(), file.path(), file.title());
        }
        live.tell(CaseQueue.changed());
    }

    /**
     * Answers, as another operator, what one of them proposed: it is done, or the case is everybody's again.
     *
     * @throws Refusal 404 for none, 409 for the operator who proposed it, for one's own case, and when nothing is proposed
     */
    public void second(UUID operator, UUID id, boolean agree, String text) {
        CaseFile file = lock(id);
        requireNotOwn(operator, file);
        if (file.status() != CaseStatus.PROPOSED) {
            throw Refusal.conflict("case.refused.not-proposed");
        }
        Decision decision = decisions.standing(id).orElseThrow();
        if (decision.isBy(operator)) {
            throw Refusal.conflict("case.refused.second");
        }
        if (agree) {
            decisions.second(decision.id(), operator, clock.instant());
            var ruling = new Ruling(decision.measure(), decision.rule(), decision.days(), decision.text());
            settle(file, decision.id(), decision.operator(), operator, ruling);
            audit.note(operator, "case-seconded", file.path(), file.title());
        } else {
            decisions.undo(decision.id(), operator, text, clock.instant());
            reopen(file);
            audit.note(operator, "case-declined", file.path(), file.title());
        }
        live.tell(CaseQueue.changed());
    }

    /**
     * Undoes what was decided, with all it did; the case is open again.
     *
     * @throws Refusal 404 for none, 409 when it is not decided, is one's own, or the thing has a newer case
     */
    public void undo(UUID operator, UUID id, String text) {
        CaseFile file = lock(id);
        requireNotOwn(operator, file);
        if (file.status() != CaseStatus.DECIDED) {
            throw Refusal.conflict("case.refused.undecided");
        }
        Decision decision = decisions.standing(id).orElseThrow();
        reopen(file);
        decisions.undo(decision.id(), operator, text, clock.instant());
        reports.reopen(id);
        sanctions.liftOf(decision.id(), operator);
        audit.note(operator, "case-undone", file.path(), file.title());
        live.tell(CaseQueue.changed());
    }

    /** Notes something for the other operators. @throws Refusal 404 for none, 409 for one's own case */
    public void note(UUID operator, UUID id, String text) {
        CaseFile file = get(id);
        requireNotOwn(operator, file);
        decisions.note(id, operator, text, clock.instant());
        audit.note(operator, "case-noted", file.path(), file.title());
    }

    /** Gives back what operators took and left lying. */
    public JobResult releaseForgotten() {
        int released = cases.releaseForgotten(clock.instant().minus(PATIENCE), AT_ONCE);
        if (released > 0) {
            live.tell(CaseQueue.changed());
        }
        return JobResult.moved(released);
    }

    private void settle(CaseFile file, UUID decision, UUID operator, @Nullable UUID second, Ruling ruling) {
        Instant now = clock.instant();
        cases.decide(file.id(), now);
        if (ruling.measure().isUpheld()) {
            sanctions.impose(new Verdict(
                    decision,
                    file.owner(),
                    operator,
                    second,
                    ruling.measure(),
                    ruling.rule(),
                    ruling.days(),
                    ruling.text(),
                    file.kind(),
                    file.thing(),
                    file.title()));
        }
        reports.answer(file.id(), ruling.measure().isUpheld(), now).forEach(report -> news.answered(report, decision));
    }

    private void reopen(CaseFile file) {
        if (!cases.reopen(file.id())) {
            throw Refusal.conflict("case.refused.newer");
        }
        cases.release(file.id());
    }

    private CaseFile get(UUID id) {
        return cases.find(id).orElseThrow(Refusal::notFound);
    }

    private CaseFile lock(UUID id) {
        return cases.lock(id).orElseThrow(Refusal::notFound);
    }

    private static void requireMine(UUID operator, CaseFile file) {
        if (!file.isOpen()) {
            throw Refusal.conflict("case.refused.decided");
        }
        if (!file.isWorkedOnBy(operator)) {
            throw Refusal.conflict(file.operator() == null ? "case.refused.unclaimed" : "case.refused.taken");
        }
    }

    private void requireNotOwn(UUID operator, CaseFile file) {
        if (operator.equals(file.owner()) || reports.isReportedBy(file.id(), operator)) {
            throw Refusal.conflict("case.refused.own");
        }
    }
}
