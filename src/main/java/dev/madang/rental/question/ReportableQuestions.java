package dev.madang.rental.question;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.rental.Links;
import dev.madang.rental.listing.Listings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions with their answers, as members report them. */
@Component
class ReportableQuestions extends ReportableRow {

    private static final int TITLE = 60;

    private final Questions questions;
    private final Listings listings;

    ReportableQuestions(Questions questions, Listings listings) {
        super("question", Set.of(Withholding.HIDDEN));
        this.questions = questions;
        this.listings = listings;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return questions
                .find(id)
                .map(question -> new ReportedThing(
                        question.asker(),
                        ReportedThing.titleOf(question.text(), TITLE),
                        question.answer() == null
                                ? question.text()
                                : question.text() + "\n\n→ " + question.answer().text(),
                        List.of(),
                        Links.listing(question.listing()) + "/questions"));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return questions
                .find(id)
                .filter(question -> questions.isShown(question.id()))
                .flatMap(question -> listings.findById(question.listing()))
                .filter(listing -> listing.isPublished() || listing.isHostedBy(member))
                .isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        questions.withhold(id, how != null);
    }

    @Override
    public Duration term() {
        return Duration.ofDays(2);
    }
}
