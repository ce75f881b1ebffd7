package dev.madang.payment;

import dev.madang.shared.Won;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that is paid for. The module that sells it implements this; payment calls it within its own
 * transactions, so that money and thing move together or not at all.
 */
public interface Payable {

    /** Names the kind in payments and addresses: {@code reservation}. */
    String kind();

    /**
     * What a checkout shows and charges, computed anew from the thing itself.
     *
     * @throws dev.madang.platform.web.Refusal when it is not this payer's, or cannot be paid now
     */
    Quote quote(UUID id, UUID payer);

    /**
     * The gateway is about to be asked. Locks the thing, checks that it can still be paid, and keeps its hold from
     * ending until {@link #captured} or {@link #notCaptured} is called.
     *
     * @throws dev.madang.platform.web.Refusal when the hold has ended or somebody already paid; nothing is charged then
     */
    void beginCapture(UUID id);

    /**
     * The money is there. Called in the transaction that records it, exactly once per payment.
     *
     * @return false when the thing can no longer be had; payment then gives everything back
     */
    boolean captured(UUID id);

    /** The gateway refused: nothing was charged, the hold goes on until its own end. */
    void notCaptured(UUID id);

    /**
     * @param amount what is charged, all of it
     * @param orderName what the gateway shows, 100 characters at most
     * @param payUntil when the hold ends, or null when nothing is held
     * @param returnPath the page of the thing itself, to go back to
     */
    record Quote(Won amount, String orderName, @Nullable Instant payUntil, String returnPath) {}
}
