package dev.madang.platform.jobs;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers an event again because an operator asks for it, also one that was given up. */
@Component
public class EventDelivery {

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    EventDelivery(
            IncompleteEventPublications publications,
            JdbcClient jdbc,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.publications = publications;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Lets its listener try once more, now.
     *
     * @throws Refusal 404 when there is no such event, 409 when it was delivered or is being delivered at this moment
     */
    public void again(UUID operator, UUID event) {
        transaction.executeWithoutResult(status -> take(operator, event));
        publications.resubmitIncompletePublications(
                publication -> publication.getIdentifier().equals(event));
    }

    private void take(UUID operator, UUID event) {
        String what = jdbc.sql("SELECT regexp_replace(event_type, '^.*[.]', '') FROM event_publication WHERE id = :id")
                .param("id", event)
                .query(String.class)
                .optional()
                .orElseThrow(Refusal::notFound);
        int failed = jdbc.sql("""
                        UPDATE event_publication SET given_up_at = NULL
                        WHERE id = :id AND completion_date IS NULL AND status = 'FAILED'""").param("id", event).update();
        if (failed == 0) {
            throw Refusal.conflict("admin.event.not-failed");
        }
        audit.note(operator, "event-delivered", "/admin/events", what);
    }
}
