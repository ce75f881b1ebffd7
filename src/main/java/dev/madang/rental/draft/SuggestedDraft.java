package dev.madang.rental.draft;

import dev.madang.assistant.ModelAway;
import dev.madang.rental.listing.ComparablePrices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a listing. Feeds {@code rental/hosting/editor-draft}.
 *
 * @param range what others ask for the like; null where there are too few
 * @param simple whether no model was asked
 * @param away why a model that was asked gave nothing
 * @param seen how many photos a model was shown, of {@code photos} there are
 */
public record SuggestedDraft(
        List<Suggestion> suggestions,
        ComparablePrices.@Nullable Range range,
        boolean simple,
        ModelAway.@Nullable Reason away,
        int seen,
        int photos) {

    SuggestedDraft of(int some, int all) {
        return new SuggestedDraft(suggestions, range, simple, away, some, all);
    }

    /**
     * One for a field of the form.
     *
     * @param value as the form takes it, {@code shown} as people read it
     */
    public record Suggestion(String field, String value, String shown) {}
}
