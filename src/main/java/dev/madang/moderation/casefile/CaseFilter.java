package dev.madang.moderation.casefile;

import dev.madang.shared.Slugs;
import org.jspecify.annotations.Nullable;

/** Which cases operators look at. */
public enum CaseFilter {
    WAITING("c.status = 'OPEN' AND k.operator_id IS NULL"),
    MINE("c.status = 'OPEN' AND k.operator_id = :operator"),
    PROPOSED("c.status = 'PROPOSED'"),
    DECIDED("c.status = 'DECIDED'");

    private final String which;

    CaseFilter(String which) {
        this.which = which;
    }

    /** In SQL, of a case {@code c} and its claim {@code k}. */
    String which() {
        return which;
    }

    public String slug() {
        return Slugs.of(this);
    }

    public String path() {
        return this == WAITING ? "/admin/reports" : "/admin/reports?show=" + slug();
    }

    static CaseFilter of(@Nullable String slug) {
        return Slugs.find(CaseFilter.class, slug).orElse(WAITING);
    }
}
