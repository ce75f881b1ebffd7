package dev.madang.member.data;

import dev.madang.platform.jobs.JobBoard;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a member asks for a copy of their data: it stands in line and its making is asked for, or neither. */
@Component
class DataCopyDesk {

    private final DataCopies copies;
    private final JobBoard jobs;
    private final Clock clock;

    DataCopyDesk(DataCopies copies, JobBoard jobs, Clock clock) {
        this.copies = copies;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Asking again while one is under way changes nothing. */
    @Transactional
    void ask(UUID member) {
        if (copies.ask(member, clock.instant())) {
            jobs.runNow(DataBeans.MAKE, member);
        }
    }
}
