package dev.madang.moderation.casefile;

import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.report.ReportedCases;
import dev.madang.platform.live.Live;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A report opens a case, or makes one more urgent; operators who have their queue open see it. */
@Component
class CasesOfReports implements ReportedCases {

    private final CaseFiles cases;
    private final Live live;
    private final Clock clock;

    CasesOfReports(CaseFiles cases, Live live, Clock clock) {
        this.cases = cases;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public UUID weigh(String kind, String thing, ReportedThing as, int weight, Duration term) {
        UUID open = cases.weigh(kind, thing, as, weight, term, clock.instant());
        live.tell(CaseQueue.changed());
        return open;
    }
}
