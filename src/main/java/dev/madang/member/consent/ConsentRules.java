package dev.madang.member.consent;

import java.time.LocalDate;
import java.util.List;

/** What members agree to, of whoever shows it. A new version is asked about at the next sign-in. */
public interface ConsentRules {

    /** What holds on a day in Seoul, of each text the version of that day. */
    List<ConsentRule> on(LocalDate day);

    /** A version that somebody agreed to once. */
    ConsentRule of(String name, LocalDate version);
}
