package dev.madang.moderation.sanction;

import dev.madang.moderation.Withholding;
import dev.madang.shared.Slugs;
import java.util.Optional;

/** What an operator can decide, each worse than the one before. */
public enum Measure {
    /** Nothing was wrong. */
    DISMISS,
    WARN,
    HIDE,
    REMOVE,
    /** For some days. */
    SUSPEND,
    /** For good; two operators decide it. */
    BAN;

    public String slug() {
        return Slugs.of(this);
    }

    public boolean isUpheld() {
        return this != DISMISS;
    }

    /** Whether it is about the member rather than the thing. */
    public boolean isAboutMember() {
        return this == WARN || suspends();
    }

    public boolean suspends() {
        return this == SUSPEND || this == BAN;
    }

    public boolean needsTwo() {
        return this == BAN;
    }

    /** What becomes of the thing; who is suspended has what they are suspended for hidden, too. */
    public Optional<Withholding> withholding() {
        return switch (this) {
            case DISMISS, WARN -> Optional.empty();
            case HIDE, SUSPEND, BAN -> Optional.of(Withholding.HIDDEN);
            case REMOVE -> Optional.of(Withholding.REMOVED);
        };
    }
}
