package dev.madang.site;

import java.time.LocalDate;

/** Addresses of the house's rules: what holds, all versions, and each of them. */
final class HouseRuleLinks {

    private HouseRuleLinks() {}

    static String versions(HouseRule rule) {
        return "/rules/" + rule.slug();
    }

    static String version(HouseRule rule, LocalDate since) {
        return versions(rule) + "/" + since;
    }
}
