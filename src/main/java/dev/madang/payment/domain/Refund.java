package dev.madang.payment.domain;

import static dev.madang.payment.domain.RefundStatus.DONE;
import static dev.madang.payment.domain.RefundStatus.DUE;

import dev.madang.shared.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Money of one payment that goes back for one reason, once. */
@Entity
@Table(name = "payment_refund")
public class Refund {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Attempt attempt;

    private Won amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RefundStatus status;

    private int errors;
    private @Nullable Instant tryAt;
    private int tries;
    private @Nullable String failure;
    private @Nullable String transactionKey;
    private Instant dueAt;
    private @Nullable Instant doneAt;

    protected Refund() {}

    /** @param reason message key of why it goes back; a payment is refunded once for each */
    public static Refund of(Attempt attempt, Won amount, String reason, Instant now) {
        var refund = new Refund();
        refund.attempt = attempt;
        refund.amount = amount;
        refund.reason = reason;
        refund.status = DUE;
        refund.dueAt = now;
        refund.tryAt = now;
        return refund;
    }

    public UUID id() {
        return id;
    }

    public Attempt attempt() {
        return attempt;
    }

    public Won amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public RefundStatus status() {
        return status;
    }

    public boolean isDone() {
        return status == DONE;
    }

    /** When it was owed, and once it has gone back, when that was. */
    public Instant at() {
        return doneAt == null ? dueAt : doneAt;
    }
}
