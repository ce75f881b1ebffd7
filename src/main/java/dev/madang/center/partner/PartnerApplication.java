package dev.madang.center.partner;

import java.util.List;
import java.util.UUID;

/**
 * What somebody says who would like to run centres.
 *
 * @param businessNumber ten digits, see {@link BusinessNumber}
 * @param documents photos of the registration
 */
public record PartnerApplication(String name, String businessNumber, String text, List<UUID> documents) {}
