package dev.madang.site.notice;

import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where operators write notices and end them. */
@Component
@Transactional
public class ServiceNoticeDesk {

    private final ServiceNotices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServiceNoticeDesk(ServiceNotices notices, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Notices are others from now on. */
    record NoticesChanged() {}

    /**
     * Writes a notice; writing the same again changes nothing.
     *
     * @param version that was seen, 0 for a new one
     * @throws Refusal 404 when there is none to be changed, 409 when somebody else changed it meanwhile
     */
    public void write(UUID operator, UUID id, int version, NoticeDetails details) {
        boolean written = version == 0 ? notices.add(id, details) : notices.change(id, version, details);
        if (written) {
            note(operator, version == 0 ? "service-notice-written" : "service-notice-changed", id, details.titleKo());
            return;
        }
        Notice there = notices.find(id).orElseThrow(Refusal::notFound);
        if (!there.details().equals(details)) {
            throw Refusal.conflict("service-notice.refused.changed-since");
        }
    }

    /**
     * Shows a notice no longer, or not at all if it was to be shown later.
     *
     * @throws Refusal 404 when there is none, 409 when it is over
     */
    public void end(UUID operator, UUID id) {
        Notice there = notices.find(id).orElseThrow(Refusal::notFound);
        if (!notices.end(id, clock.instant())) {
            throw Refusal.conflict("service-notice.refused.over");
        }
        note(operator, "service-notice-ended", id, there.titleKo());
    }

    private void note(UUID operator, String act, UUID id, String title) {
        audit.note(operator, act, Notice.OPERATORS_ADDRESS + "/" + id, title);
        events.publishEvent(new NoticesChanged());
    }
}
