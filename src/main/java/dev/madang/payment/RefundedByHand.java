package dev.madang.payment;

import dev.madang.shared.Won;
import java.util.UUID;

/**
 * An operator gives money back.
 *
 * @param id of what was asked for
 * @param reason in the operator's words, for the payer to read
 * @param href the page of what was paid for
 */
public record RefundedByHand(UUID id, UUID payer, String orderName, Won amount, String reason, String href) {}
