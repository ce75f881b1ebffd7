package dev.madang.moderation.report;

import dev.madang.media.Photos;
import dev.madang.moderation.Reportable;
import dev.madang.moderation.Reportables;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Rule;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.shared.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where members report what should not be there, each thing once. */
@Component
public class ReportDesk {

    static final int LONGEST = 1000;
    static final int MOST_PHOTOS = 5;

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom random = new SecureRandom();

    private final Reportables reportables;
    private final Reports reports;
    private final ReportedCases cases;
    private final Photos photos;
    private final Throttle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportDesk(
            Reportables reportables,
            Reports reports,
            ReportedCases cases,
            Photos photos,
            Throttle throttle,
            TransactionTemplate transaction,
            Clock clock) {
        this.reportables = reportables;
        this.reports = reports;
        this.cases = cases;
        this.photos = photos;
        this.throttle = throttle;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What would be reported.
     *
     * @throws Refusal 404 for no such kind, 410 for what is gone or not to be seen, 409 for one's own
     */
    @Transactional(readOnly = true)
    public ReportedThing look(UUID reporter, String kind, String id) {
        return seen(reporter, kind, id);
    }

    @Transactional(readOnly = true)
    public boolean hasReported(UUID reporter, String kind, String id) {
        return reports.hasReported(reporter, kind, id);
    }

    /**
     * Reports a thing as it is now.
     *
     * @param text own words; may be empty
     * @param evidence media ids of the reporter's
     * @return its receipt number
     * @throws Refusal as {@link #look}, 409 for what one has reported before, and 429 for who reports more than {@code madang.limits.report}
     */
    public String report(UUID reporter, String kind, String id, Rule rule, String text, List<UUID> evidence) {
        throttle.count("report", reporter.toString(), kind + " " + id);
        String receipt = receipt();
        var report = new Reports.Sent(Ids.next(), receipt, reporter, kind, id, rule, text, evidence);
        transaction.executeWithoutResult(status -> keep(report));
        return receipt;
    }

    private void keep(Reports.Sent report) {
        ReportedThing thing = seen(report.reporter(), report.kind(), report.thing());
        int weight = reports.weight(report.reporter());
        UUID caseFile = cases.weigh(
                report.kind(),
                report.thing(),
                thing,
                weight,
                reportables.get(report.kind()).term());
        if (!reports.add(report, caseFile, weight, thing, clock.instant())) {
            throw Refusal.conflict("report.refused.twice");
        }
        photos.requireOwned(report.reporter(), report.evidence());
        if (thing.owner() != null) {
            photos.requireOwned(Objects.requireNonNull(thing.owner()), thing.photos());
        }
    }

    private ReportedThing seen(UUID reporter, String kind, String id) {
        Reportable noun = reportables.get(kind);
        ReportedThing thing = noun.find(id)
                .filter(found -> noun.maySee(reporter, id))
                .orElseThrow(() -> Refusal.gone("report.refused.gone"));
        if (reporter.equals(thing.owner())) {
            throw Refusal.conflict("report.refused.own");
        }
        return thing;
    }

    /** Eight letters and digits that nobody takes for each other, in two parts. */
    private static String receipt() {
        String letters = random.ints(8, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
        return letters.substring(0, 4) + "-" + letters.substring(4);
    }
}
