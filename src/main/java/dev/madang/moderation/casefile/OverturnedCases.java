package dev.madang.moderation.casefile;

import dev.madang.moderation.report.ReportNews;
import dev.madang.moderation.report.Reports;
import dev.madang.moderation.sanction.DecisionOverturned;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was reported was not so after all: those who reported it hear that too, and it counts for them as all that was dismissed. */
@Component
class OverturnedCases {

    private final Decisions decisions;
    private final Reports reports;
    private final ReportNews news;
    private final Clock clock;

    OverturnedCases(Decisions decisions, Reports reports, ReportNews news, Clock clock) {
        this.decisions = decisions;
        this.reports = reports;
        this.news = news;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DecisionOverturned overturned) {
        decisions
                .caseOf(overturned.decision())
                .ifPresent(file -> reports.answer(file, false, clock.instant())
                        .forEach(report -> news.answered(report, overturned.sanction())));
    }
}
