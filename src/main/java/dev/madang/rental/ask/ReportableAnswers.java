package dev.madang.rental.ask;

import dev.madang.moderation.ReportableRow;
import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model answered, as who asked it reports it. It is nobody's; a removed one is gone for good. */
@Component
class ReportableAnswers extends ReportableRow {

    private static final int LONGEST_TITLE = 60;

    private final WrittenAnswers answers;

    ReportableAnswers(WrittenAnswers answers) {
        super("answer", Set.of(Withholding.REMOVED));
        this.answers = answers;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return answers.find(id)
                .filter(answer -> !answer.text().isBlank())
                .map(answer -> new ReportedThing(
                        null,
                        ReportedThing.titleOf(answer.text(), LONGEST_TITLE),
                        answer.text(),
                        List.of(),
                        "/ask/answers/" + id));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return answers.find(id).filter(answer -> answer.member().equals(member)).isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        if (how != null) {
            answers.forget(id);
        }
    }
}
