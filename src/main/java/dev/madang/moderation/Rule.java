package dev.madang.moderation;

import dev.madang.shared.Slugs;

/** The rules of the house. Reporters name one as {@code report.reason.<RULE>} puts it, letters as {@code moderation.rule.<RULE>}. */
public enum Rule {
    SCAM,
    PROHIBITED,
    MISLEADING,
    ABUSE,
    INDECENT,
    SPAM,
    PRIVACY,
    OTHER;

    public String slug() {
        return Slugs.of(this);
    }
}
