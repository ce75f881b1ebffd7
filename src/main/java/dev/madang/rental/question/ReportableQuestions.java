package dev.madang.rental.question;

import dev.madang.moderation.Reportable;
import dev.madang.moderation.ReportedIds;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.rental.Links;
import dev.madang.rental.listing.Listings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions with their answers, as members report them. */
@Component
class ReportableQuestions implements Reportable {

    private static final int TITLE = 60;

    private final Questions questions;
    private final Listings listings;

    ReportableQuestions(Questions questions, Listings listings) {
        this.questions = questions;
        this.listings = listings;
    }

    @Override
    public String kind() {
        return "question";
    }

    @Override
    public Optional<ReportedThing> find(String id) {
        return question(id)
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
    public boolean maySee(UUID member, String id) {
        return question(id)
                .filter(question -> questions.isShown(question.id()))
                .flatMap(question -> listings.findById(question.listing()))
                .filter(listing -> listing.isPublished() || listing.isHostedBy(member))
                .isPresent();
    }

    @Override
    public Set<Withholding> withholdings() {
        return Set.of(Withholding.HIDDEN);
    }

    @Override
    public void withhold(String id, Withholding how) {
        ReportedIds.uuid(id).ifPresent(question -> questions.withhold(question, true));
    }

    @Override
    public void release(String id) {
        ReportedIds.uuid(id).ifPresent(question -> questions.withhold(question, false));
    }

    @Override
    public Duration term() {
        return Duration.ofDays(2);
    }

    private Optional<Question> question(String id) {
        return ReportedIds.uuid(id).flatMap(questions::find);
    }
}
