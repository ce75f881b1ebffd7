package dev.madang.platform.jobs;

import dev.madang.platform.pages.OperatorNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Runs that failed and events that nobody took, in the operators' sight. */
@Configuration(proxyBeanMethods = false)
class JobNumbers {

    @Bean
    @Order(30)
    OperatorNumber numberOfJobsInTrouble() {
        return OperatorNumber.toDo("admin.number.jobs", "/admin/jobs", """
                SELECT count(*) FROM job_run WHERE (outcome IN ('FAILED', 'LOST') OR failed > 0)
                  AND started_at > CAST(:now AS timestamptz) - interval '1 day'""");
    }

    @Bean
    @Order(31)
    OperatorNumber numberOfUndeliveredEvents() {
        return OperatorNumber.toDo("admin.number.events", "/admin/events", """
                SELECT count(*) FROM event_publication WHERE completion_date IS NULL
                  AND publication_date < CAST(:now AS timestamptz) - interval '5 minutes'""");
    }
}
