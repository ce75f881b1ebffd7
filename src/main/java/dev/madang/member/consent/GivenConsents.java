package dev.madang.member.consent;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What members have agreed to. */
public interface GivenConsents {

    /** On which day in Seoul, with its year, a member agreed to which version of a text. */
    Map<LocalDate, String> daysOf(UUID member, String rule);
}
