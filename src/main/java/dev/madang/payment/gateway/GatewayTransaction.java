package dev.madang.payment.gateway;

import dev.madang.shared.Won;
import java.time.Instant;

/**
 * Money that a gateway took or gave back, as it stands in its own books.
 *
 * @param key by which the gateway knows it
 * @param orderId of the payment
 * @param amount nothing where none was moved
 * @param back whether it went back
 */
public record GatewayTransaction(String key, String orderId, Won amount, boolean back, Instant at) {}
