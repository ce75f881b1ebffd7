package dev.madang.rental.question;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.rental.Links;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a host answers, as others report it, whoever asked too. What is decided is about the host; the question stays. */
@Component
class ReportableQuestionAnswers extends ReportableRow {

    private static final int TITLE = 60;

    private final Questions questions;
    private final Listings listings;

    ReportableQuestionAnswers(Questions questions, Listings listings) {
        super("question-answer", Set.of(Withholding.HIDDEN));
        this.questions = questions;
        this.listings = listings;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return questions
                .find(id)
                .flatMap(question -> Optional.ofNullable(question.answer())
                        .flatMap(answer -> listings.findById(question.listing())
                                .map(Listing::hostId)
                                .map(host -> new ReportedThing(
                                        host,
                                        ReportedThing.titleOf(answer.text(), TITLE),
                                        question.text() + "\n\n→ " + answer.text(),
                                        List.of(),
                                        Links.listing(question.listing()) + "/questions"))));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return questions
                .find(id)
                .filter(question ->
                        question.answer() != null && !question.answer().withheld() && questions.isShown(question.id()))
                .flatMap(question -> listings.findById(question.listing()))
                .filter(Listing::isPublished)
                .isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        questions.withholdAnswer(id, how != null);
    }

    @Override
    public Duration term() {
        return Duration.ofDays(2);
    }
}
