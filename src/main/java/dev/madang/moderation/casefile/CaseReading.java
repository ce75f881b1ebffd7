package dev.madang.moderation.casefile;

import dev.madang.moderation.Reportables;
import dev.madang.moderation.report.Report;
import dev.madang.moderation.report.Reports;
import dev.madang.moderation.sanction.SanctionDesk;
import dev.madang.moderation.sanction.SanctionHistory;
import dev.madang.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers all that is known about a case. */
@Component
@Transactional(readOnly = true)
class CaseReading {

    private static final int MOST = 5;

    private final CaseFiles cases;
    private final Reports reports;
    private final Decisions decisions;
    private final Reportables reportables;
    private final SanctionDesk sanctions;
    private final SanctionHistory history;

    CaseReading(
            CaseFiles cases,
            Reports reports,
            Decisions decisions,
            Reportables reportables,
            SanctionDesk sanctions,
            SanctionHistory history) {
        this.cases = cases;
        this.reports = reports;
        this.decisions = decisions;
        this.reportables = reportables;
        this.sanctions = sanctions;
        this.history = history;
    }

    /**
     * Without the reports and what operators noted of them for the operator whom it is about: nobody learns who reported them.
     *
     * @throws Refusal 404 for none
     */
    CasePage of(UUID id, UUID reader) {
        CaseFile file = cases.find(id).orElseThrow(Refusal::notFound);
        UUID owner = file.owner();
        boolean about = reader.equals(owner);
        List<Report> all = about ? List.of() : reports.ofCase(id);
        List<Decision> decided = decisions.of(id);
        return new CasePage(
                file,
                reportables
                        .find(file.kind())
                        .flatMap(noun -> noun.find(file.thing()))
                        .orElse(null),
                all,
                decided,
                about ? List.of() : decisions.notes(id),
                owner == null ? List.of() : history.latest(owner, MOST),
                owner == null ? List.of() : cases.earlier(owner, id, MOST),
                reports.records(all.stream().map(Report::reporter).distinct().toList()),
                sanctions.possible(owner, file.kind()),
                file.isWorkedOnBy(reader),
                about || reports.isReportedBy(id, reader),
                decided.stream().anyMatch(one -> !one.isUndone() && one.isBy(reader)));
    }
}
