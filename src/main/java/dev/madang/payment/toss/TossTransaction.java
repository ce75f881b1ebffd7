package dev.madang.payment.toss;

import dev.madang.payment.gateway.GatewayTransaction;
import dev.madang.shared.Seoul;
import dev.madang.shared.Won;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * What Madang reads of a Transaction object of Toss.
 *
 * @param status of its payment then: what is only asked for, or has ended unpaid, has one as well
 * @param amount of what went back with or without a minus
 */
record TossTransaction(
        String transactionKey, String orderId, String status, long amount, OffsetDateTime transactionAt) {

    TossTransaction {
        Objects.requireNonNull(transactionKey);
        Objects.requireNonNull(orderId);
        Objects.requireNonNull(status);
        Objects.requireNonNull(transactionAt);
    }

    /** As the API is asked: Seoul's, without saying so. */
    static String time(Instant moment) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(moment, Seoul.ZONE));
    }

    GatewayTransaction toGatewayTransaction() {
        boolean back = status.equals("CANCELED") || status.equals("PARTIAL_CANCELED");
        return new GatewayTransaction(
                transactionKey,
                orderId,
                back || status.equals("DONE") ? Won.of(Math.abs(amount)) : Won.ZERO,
                back,
                transactionAt.toInstant());
    }
}
