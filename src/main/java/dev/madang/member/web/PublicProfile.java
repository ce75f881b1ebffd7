package dev.madang.member.web;

import dev.madang.member.domain.Member;
import dev.madang.shared.Regions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the page of a member.
 *
 * @param region its whole name in the reader's language, empty when the member told none
 * @param since month and year of joining in the reader's language
 */
record PublicProfile(
        UUID id,
        String nickname,
        @Nullable UUID photo,
        String introduction,
        String region,
        String since,
        boolean emailConfirmed) {

    static PublicProfile of(Member member, Regions regions, ZoneId zone, Locale reader) {
        String region = member.region() == null ? "" : regions.fullName(member.region(), reader);
        return new PublicProfile(
                member.id(),
                member.nickname(),
                member.photo(),
                member.introduction(),
                region,
                DateTimeFormatter.ofLocalizedPattern("yMMMM")
                        .localizedBy(reader)
                        .format(member.createdAt().atZone(zone)),
                member.isEmailConfirmed());
    }
}
