package dev.madang.platform.jobs;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Events that listeners did not take, for operators. */
@Configuration(proxyBeanMethods = false)
class EventLists {

    @Bean
    @Order(40)
    OperatorList listOfEvents() {
        return new OperatorList(
                        "events",
                        Set.of(),
                        "e.publication_date",
                        "e.id",
                        List.of(
                                Column.text("event", "regexp_replace(e.event_type, '^.*[.]', '')"),
                                Column.text(
                                        "listener",
                                        "regexp_replace(e.listener_id, '^dev[.]madang[.]|[(].*$', '', 'g')"),
                                Column.moment("at", "e.publication_date"),
                                Column.count("tries", "coalesce(e.completion_attempts, 0)"),
                                Column.moment("last-try", "e.last_resubmission_date"),
                                Column.moment("given-up", "e.given_up_at")),
                        "event_publication e",
                        List.of(
                                new Filter(
                                        "undelivered",
                                        "e.completion_date IS NULL AND e.publication_date < CAST(:now AS timestamptz) - interval '1 minute'"),
                                new Filter("given-up", "e.completion_date IS NULL AND e.given_up_at IS NOT NULL")),
                        "e.id = :id",
                        null)
                .withButton("/admin/events/{id}/delivery");
    }
}
