package dev.madang.rental.reminder;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import org.springframework.stereotype.Component;

@Component
class ReminderJobs implements ClusteredJob {

    private final Reminders reminders;

    ReminderJobs(Reminders reminders) {
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
