package dev.madang.moderation.casefile;

import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.report.Report;
import dev.madang.moderation.report.ReporterRecord;
import dev.madang.moderation.sanction.Measure;
import dev.madang.moderation.sanction.Sanction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that is known about it: {@code moderation/case}.
 *
 * @param now the thing as it is now; null when it is gone
 * @param reports none for the operator whom the case is about, and no notes
 * @param reporters what became of what the same people reported before
 * @param sanctions the last ones against the same member
 * @param earlier other cases about things of the same member
 * @param measures what can be decided about it
 * @param mine whether the reader works on it
 * @param own whether the reader is the one whom it is about, or has reported it
 */
record CasePage(
        CaseFile file,
        @Nullable ReportedThing now,
        List<Report> reports,
        List<Decision> decisions,
        List<CaseNote> notes,
        List<Sanction> sanctions,
        List<CaseFile> earlier,
        List<ReporterRecord> reporters,
        List<Measure> measures,
        boolean mine,
        boolean own,
        boolean proposer) {

    /** What is proposed and waits for a second. */
    public @Nullable Decision proposal() {
        return file.status() == CaseStatus.PROPOSED ? standing() : null;
    }

    /** What is decided and can be undone. */
    public @Nullable Decision decided() {
        return file.status() == CaseStatus.DECIDED ? standing() : null;
    }

    private @Nullable Decision standing() {
        return decisions.stream().filter(one -> !one.isUndone()).findFirst().orElse(null);
    }
}
