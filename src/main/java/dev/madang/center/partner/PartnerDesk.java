package dev.madang.center.partner;

import dev.madang.media.Photos;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where members apply for running centres, and operators decide. */
@Component
public class PartnerDesk {

    private final JdbcClient jdbc;
    private final Photos photos;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerDesk(JdbcClient jdbc, Photos photos, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.photos = photos;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies, or again once it was declined.
     *
     * @throws Refusal 409 when the member has applied already, or another has this number
     */
    @Transactional
    public void apply(UUID member, PartnerApplication application) {
        photos.requireOwned(member, application.documents());
        if (write(member, application) == 0) {
            throw Refusal.conflict("partner.refused.applied");
        }
        jdbc.sql("DELETE FROM center_partner_document WHERE member_id = ?")
                .param(member)
                .update();
        int position = 0;
        for (UUID photo : application.documents()) {
            jdbc.sql("INSERT INTO center_partner_document (member_id, position, photo_id) VALUES (?, ?, ?)")
                    .params(member, position++, photo)
                    .update();
        }
    }

    private int write(UUID member, PartnerApplication application) {
        try {
            return jdbc.sql("""
                            INSERT INTO center_partner (member_id, name, business_number, text, status, applied_at)
                            VALUES (:member, :name, :number, :text, 'APPLIED', :now)
                            ON CONFLICT (member_id) DO UPDATE SET name = excluded.name, business_number = excluded.business_number,
                                text = excluded.text, status = 'APPLIED', applied_at = excluded.applied_at, decided_at = NULL,
                                decided_by = NULL, reason = ''
                            WHERE center_partner.status = 'DECLINED'""")
                    .param("member", member)
                    .param("name", application.name())
                    .param("number", application.businessNumber())
                    .param("text", application.text())
                    .param("now", clock.instant())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("partner.refused.number").at("businessNumber");
        }
    }

    /** @throws Refusal 409 when it was decided already */
    @Transactional
    public void approve(UUID operator, UUID member) {
        decide(operator, member, true, "");
    }

    /** @throws Refusal 409 when it was decided already */
    @Transactional
    public void decline(UUID operator, UUID member, String reason) {
        decide(operator, member, false, reason);
    }

    private void decide(UUID operator, UUID member, boolean approved, String reason) {
        String name = jdbc.sql("""
                        UPDATE center_partner SET status = :status, decided_at = :now, decided_by = :operator, reason = :reason
                        WHERE member_id = :member AND status = 'APPLIED' RETURNING name""")
                .param("status", approved ? PartnerStatus.APPROVED : PartnerStatus.DECLINED)
                .param("now", clock.instant())
                .param("operator", operator)
                .param("reason", reason)
                .param("member", member)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.conflict("partner.refused.decided"));
        audit.note(operator, approved ? "partner-approved" : "partner-declined", "/admin/partners#" + member, name);
        events.publishEvent(new PartnerDecided(member, approved, clock.instant()));
    }
}
