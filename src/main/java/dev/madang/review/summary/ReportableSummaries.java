package dev.madang.review.summary;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.rental.Links;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model wrote of the reviews of a listing, by the listing's id. It is nobody's; words are counted in its place. */
@Component
class ReportableSummaries extends ReportableRow {

    private static final int LONGEST_TITLE = 60;

    private final ReviewSummaries summaries;

    ReportableSummaries(ReviewSummaries summaries) {
        super("review-summary", Set.of(Withholding.HIDDEN));
        this.summaries = summaries;
    }

    @Override
    protected Optional<ReportedThing> find(UUID listing) {
        return Optional.of(summaries.written(listing))
                .filter(text -> !text.isEmpty())
                .map(text -> new ReportedThing(
                        null,
                        ReportedThing.titleOf(text, LONGEST_TITLE),
                        text,
                        List.of(),
                        Links.listing(listing) + "/reviews"));
    }

    @Override
    protected boolean maySee(UUID member, UUID listing) {
        return !summaries.isWithheld(listing) && !summaries.written(listing).isEmpty();
    }

    @Override
    protected void keep(UUID listing, @Nullable Withholding how) {
        summaries.withhold(listing, how != null);
    }
}
