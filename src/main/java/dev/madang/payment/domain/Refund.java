package dev.madang.payment.domain;

import static dev.madang.payment.domain.RefundStatus.DONE;
import static dev.madang.payment.domain.RefundStatus.DUE;
import static dev.madang.payment.domain.RefundStatus.REFUSED;
import static dev.madang.payment.domain.RefundStatus.SENDING;

import dev.madang.payment.gateway.GatewayPayment;
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

    /** The money came when the thing could no longer be had. */
    public static final String TOO_LATE = "payment.refund.too-late";

    /** An operator gave it back at the gateway, past Madang. */
    private static final String BY_HAND = "payment.refund.by-hand";

    /** An operator gave it back by hand, from within Madang. */
    static final String BY_OPERATOR = "payment.refund.operator";

    /** Both, as SQL has them. */
    public static final String OF_OPERATORS = "('" + BY_OPERATOR + "', '" + BY_HAND + "')";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Attempt attempt;

    private Won amount;
    private String reason;
    private String occasion;

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
        return of(attempt, amount, reason, "", now);
    }

    /** @param occasion tells one refund for this reason from another; a payment is refunded once for each */
    public static Refund of(Attempt attempt, Won amount, String reason, String occasion, Instant now) {
        var refund = new Refund();
        refund.attempt = attempt;
        refund.amount = amount;
        refund.reason = reason;
        refund.occasion = occasion;
        refund.status = DUE;
        refund.dueAt = now;
        refund.tryAt = now;
        return refund;
    }

    /** What an operator gave back at the gateway. */
    static Refund byHand(Attempt attempt, GatewayPayment.Cancel cancel) {
        Refund refund = of(attempt, cancel.amount(), BY_HAND, cancel.at());
        refund.done(cancel);
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

    /** Whether it goes back for this reason on this occasion. */
    public boolean isFor(String reason, String occasion) {
        return this.reason.equals(reason) && this.occasion.equals(occasion);
    }

    public RefundStatus status() {
        return status;
    }

    /** Whether an operator gave it back, here or at the gateway, and not what was paid for. */
    public boolean isByHand() {
        return reason.equals(BY_HAND) || reason.equals(BY_OPERATOR);
    }

    /** Whether the gateway will not give it back: what an operator wanted to give then is as if it never was. */
    public boolean isVain() {
        return isByHand() && status == REFUSED;
    }

    public boolean isDone() {
        return status == DONE;
    }

    /** When it was owed, and once it has gone back, when that was. */
    public Instant at() {
        return doneAt == null ? dueAt : doneAt;
    }

    boolean isOpen() {
        return status == DUE || status == SENDING;
    }

    boolean isSending() {
        return status == SENDING;
    }

    /** Whether it is to be tried. */
    boolean isDue(Instant now) {
        return tryAt != null && !tryAt.isAfter(now);
    }

    /**
     * The key under which the gateway is asked. It stays the same while an answer is lost, so that the gateway repeats
     * it; it changes after an error that was answered, which the gateway would repeat too.
     */
    String key() {
        return errors == 0 ? id.toString() : id + "-" + errors;
    }

    int tries() {
        return tries;
    }

    /** Takes the next try, so that no other worker does before {@code until}. */
    void claim(Instant until) {
        status = SENDING;
        tries++;
        tryAt = until;
    }

    void done(GatewayPayment.Cancel cancel) {
        status = DONE;
        transactionKey = cancel.transactionKey();
        doneAt = cancel.at();
        failure = null;
        tryAt = null;
    }

    /** It may have gone back: the gateway is asked at {@code at} whether it has. */
    void unclear(String code, Instant at) {
        failure = code;
        tryAt = at;
    }

    /** It has certainly not gone back: it is tried anew at {@code at}. */
    void again(String code, Instant at) {
        status = DUE;
        errors++;
        failure = code;
        tryAt = at;
    }

    /** An operator has it tried once more that the gateway refused. */
    void anew(Instant at) {
        if (status != REFUSED) {
            throw new IllegalStateException("Refund " + id + " is " + status);
        }
        status = DUE;
        errors++;
        tryAt = at;
    }

    /** It is tried at once, whenever it was to be tried. */
    void tryAtOnce(Instant now) {
        if (tryAt != null && tryAt.isAfter(now)) {
            tryAt = now;
        }
    }

    /** The gateway will not give it back by itself. */
    void refused(String code) {
        status = REFUSED;
        failure = code;
        tryAt = null;
    }
}
