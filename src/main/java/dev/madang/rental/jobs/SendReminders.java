package dev.madang.rental.jobs;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.rental.domain.Reminders;
import org.springframework.stereotype.Component;

@Component
class SendReminders implements ClusteredJob {

    private final Reminders reminders;

    SendReminders(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public String name() {
        return "send-reminders";
    }

    @Override
    public String schedule() {
        return "0 2/10 * * * ?";
    }

    @Override
    public JobResult run() {
        return JobResult.moved(reminders.remind());
    }
}
