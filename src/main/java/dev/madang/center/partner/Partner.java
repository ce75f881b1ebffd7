package dev.madang.center.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * A member who runs centres, or would like to.
 *
 * @param id the member
 * @param reason why it was declined; empty when it was not
 */
public record Partner(
        UUID id,
        String name,
        String businessNumber,
        String text,
        PartnerStatus status,
        Instant appliedAt,
        String reason) {

    public boolean isApproved() {
        return status == PartnerStatus.APPROVED;
    }

    /** As it is written on papers: {@code 123-45-67890}. */
    public String printedNumber() {
        return businessNumber.replaceAll("(\\d{3})(\\d{2})(\\d{5})", "$1-$2-$3");
    }
}
