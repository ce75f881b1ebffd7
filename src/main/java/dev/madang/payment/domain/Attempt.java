package dev.madang.payment.domain;

import static dev.madang.payment.domain.AttemptStatus.CONFIRMING;
import static dev.madang.payment.domain.AttemptStatus.DONE;
import static dev.madang.payment.domain.AttemptStatus.FAILED;
import static dev.madang.payment.domain.AttemptStatus.READY;
import static dev.madang.payment.domain.AttemptStatus.UNKNOWN;

import dev.madang.payment.Payable;
import dev.madang.payment.Payable.Quote;
import dev.madang.payment.PaymentProvider;
import dev.madang.payment.gateway.GatewayPayment;
import dev.madang.shared.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One try to pay for one thing, and its whole life. Its id is also the order id at the gateway. */
@Entity
@Table(name = "payment_attempt")
public class Attempt {

    /** How long a checkout may be left open and still be paid from; then a new attempt takes its place. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    /** Fresh, plus the 30 minutes in which the gateway lets the payer finish, plus 10 in which it waits for us. */
    static final Duration SESSION = Duration.ofMinutes(60);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String kind;

    @Enumerated(EnumType.STRING)
    private PaymentProvider provider;

    private UUID thingId;
    private UUID payerId;
    private Won amount;
    private String orderName;
    private String returnPath;

    @Enumerated(EnumType.STRING)
    private AttemptStatus status;

    private @Nullable String paymentKey;
    private int errors;
    private @Nullable Instant lookAt;
    private int looks;
    private @Nullable String failure;
    private @Nullable String method;
    private @Nullable String receiptUrl;
    private @Nullable Instant capturedAt;
    private boolean kept;
    private Instant createdAt;

    protected Attempt() {}

    /** A new attempt at what the thing costs now. */
    static Attempt at(Quote quote, Payable payable, UUID thingId, UUID payerId, Instant now) {
        var attempt = new Attempt();
        attempt.kind = payable.kind();
        attempt.provider = payable.provider();
        attempt.thingId = thingId;
        attempt.payerId = payerId;
        attempt.amount = quote.amount();
        attempt.orderName = quote.orderName();
        attempt.returnPath = quote.returnPath();
        attempt.status = READY;
        attempt.createdAt = now;
        attempt.lookAt = attempt.sessionEnd();
        return attempt;
    }

    public UUID id() {
        return id;
    }

    /** The page of an attempt: the checkout while it is ready, later how it ended. */
    public static String path(UUID id) {
        return "/payments/" + id;
    }

    /** What the gateway calls this payment's order. */
    public String orderId() {
        return id.toString();
    }

    /** At whom it is paid. */
    public PaymentProvider provider() {
        return provider;
    }

    public String kind() {
        return kind;
    }

    public UUID thingId() {
        return thingId;
    }

    public UUID payerId() {
        return payerId;
    }

    public Won amount() {
        return amount;
    }

    public String orderName() {
        return orderName;
    }

    /** The page of the thing itself. */
    public String returnPath() {
        return returnPath;
    }

    public AttemptStatus status() {
        return status;
    }

    public @Nullable String paymentKey() {
        return paymentKey;
    }

    /** Why nothing was charged: a gateway's code or one of ours. */
    public @Nullable String failure() {
        return failure;
    }

    public @Nullable String method() {
        return method;
    }

    public @Nullable String receiptUrl() {
        return receiptUrl;
    }

    public @Nullable Instant capturedAt() {
        return capturedAt;
    }

    /** Until when it can be started to be paid from. */
    public Instant freshUntil() {
        return createdAt.plus(FRESH);
    }

    /** When a payer who had started in time can no longer come back from the gateway. */
    Instant sessionEnd() {
        return createdAt.plus(SESSION);
    }

    public boolean isReady() {
        return status == READY;
    }

    /** Whether the gateway was asked for the money and has not given a clear answer. */
    public boolean isOpen() {
        return status == CONFIRMING || status == UNKNOWN;
    }

    public boolean isDone() {
        return status == DONE;
    }

    /** Whether the payer has the thing for the money. */
    public boolean isKept() {
        return kept;
    }

    /** Whether it can be started to be paid from, for this amount. */
    public boolean isFreshFor(Won price, Instant now) {
        return status == READY && amount.equals(price) && now.isBefore(freshUntil());
    }

    /**
     * The key under which the gateway is asked for the money. It stays the same while an answer is lost, so that the
     * gateway repeats it; it changes after an error that was answered, which the gateway would repeat too.
     */
    public String confirmKey() {
        return errors == 0 ? id.toString() : id + "-" + errors;
    }

    /** The gateway is about to be asked for the money. */
    void confirming(String key, Instant lookAt) {
        require(READY);
        status = CONFIRMING;
        paymentKey = key;
        this.lookAt = lookAt;
    }

    /** The gateway has not said clearly what became of it: it is asked again at {@code lookAt}. */
    void unknown(boolean answered, Instant lookAt) {
        require(CONFIRMING, UNKNOWN);
        status = UNKNOWN;
        errors += answered ? 1 : 0;
        this.lookAt = lookAt;
    }

    /** The gateway has the money. True of an attempt that was given up, too: then the gateway knows better. */
    void captured(GatewayPayment payment, boolean kept) {
        require(READY, CONFIRMING, UNKNOWN, FAILED);
        status = DONE;
        paymentKey = payment.paymentKey();
        method = payment.method();
        receiptUrl = payment.receipt();
        capturedAt = Objects.requireNonNull(payment.capturedAt());
        failure = null;
        lookAt = null;
        this.kept = kept;
    }

    /** It ended with nothing charged. */
    void failed(String code) {
        require(READY, CONFIRMING, UNKNOWN);
        status = FAILED;
        failure = code;
        lookAt = null;
    }

    /** Something may have happened at the gateway: it is asked at {@code at}. */
    void lookAgain(@Nullable Instant at) {
        lookAt = at;
    }

    /** Takes the next look, so that no other worker does before {@code until}. */
    void claim(Instant until) {
        looks++;
        lookAt = until;
    }

    /** Whether the gateway may be at the first request for the money just now. */
    boolean isBeingAskedFor(Instant now) {
        return status == CONFIRMING && lookAt != null && now.isBefore(lookAt);
    }

    /** Whether it may have been asked for before: then a refusal of this request says nothing about that one. */
    boolean wasLookedAt() {
        return looks > 0 || status == UNKNOWN;
    }

    int looks() {
        return looks;
    }

    private void require(AttemptStatus... expected) {
        for (AttemptStatus one : expected) {
            if (status == one) {
                return;
            }
        }
        throw new IllegalStateException("Payment " + id + " is " + status);
    }
}
