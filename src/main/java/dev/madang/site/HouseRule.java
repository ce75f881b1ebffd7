package dev.madang.site;

import dev.madang.shared.Slugs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What holds between Madang and who uses it. A text is never edited: what changes is a part of its own in a new version that holds from a
 * day on, so that every version can be read as it was agreed to. Parts are the messages {@code house.<rule>.<part>.title} and
 * {@code .text}.
 */
enum HouseRule {
    TERMS(
            true,
            version("2025-12-01", "1", "2", "3", "4", "5", "6", "7"),
            version("2026-11-30", "1", "2", "3", "4", "classes", "auctions", "5", "6", "suspended", "versions")),
    PRIVACY(
            true,
            version("2025-12-01", "1", "2", "3", "4", "5", "6"),
            version("2026-11-30", "1", "2", "3", "4", "5", "6", "suspended")),
    REFUNDS(
            false,
            version("2025-12-01", "1", "2", "3", "4", "5"),
            version("2026-11-30", "1", "2", "3", "passes", "classes", "auctions", "4", "5")),
    COMPANY(false, version("2025-12-01", "1", "2"));

    private final boolean agreedTo;
    private final List<Version> versions;

    HouseRule(boolean agreedTo, Version... oldestFirst) {
        this.agreedTo = agreedTo;
        this.versions = List.of(oldestFirst);
    }

    /**
     * A text as it holds from a day on.
     *
     * @param since in Seoul
     * @param parts names of its parts
     */
    record Version(LocalDate since, List<String> parts) {

        /** The parts that another version does not have. */
        List<String> without(Version other) {
            return parts.stream().filter(part -> !other.parts.contains(part)).toList();
        }
    }

    private static Version version(String since, String... parts) {
        return new Version(LocalDate.parse(since), List.of(parts));
    }

    /** Whether signing up is agreeing to it. */
    boolean isAgreedTo() {
        return agreedTo;
    }

    String slug() {
        return Slugs.of(this);
    }

    /** Also those that hold from a later day on. */
    List<Version> newestFirst() {
        return versions.reversed();
    }

    /** The version that holds on a day in Seoul; before the first one that one. */
    Version on(LocalDate day) {
        return newestFirst().stream()
                .filter(version -> !version.since().isAfter(day))
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    /** What is announced: the next version after a day in Seoul. */
    Optional<Version> after(LocalDate day) {
        return versions.stream().filter(version -> version.since().isAfter(day)).findFirst();
    }

    /** The version before this one. */
    Optional<Version> before(Version version) {
        return newestFirst().stream()
                .filter(other -> other.since().isBefore(version.since()))
                .findFirst();
    }

    /** The version of which somebody has the day, as it stands in addresses. */
    Optional<Version> find(String since) {
        return versions.stream()
                .filter(version -> version.since().toString().equals(since))
                .findFirst();
    }
}
