package dev.madang.rental.ask;

import dev.madang.assistant.Assistant;
import dev.madang.assistant.ModelAnswer;
import dev.madang.assistant.ModelAway;
import dev.madang.assistant.ModelAway.Reason;
import dev.madang.assistant.Purpose;
import dev.madang.platform.jobs.Background;
import dev.madang.platform.text.ContactDetails;
import dev.madang.rental.ListingCard.YourDays;
import dev.madang.rental.ask.Answer.Fit;
import dev.madang.rental.ask.WrittenAnswer.Picked;
import dev.madang.rental.ask.WrittenAnswer.State;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has a model pick among what fits and write why, in the background: the page has the local engine's answer already. The model is
 * given nothing but what passed, by numbers; whatever else it names is no answer.
 */
@Component
class AnswerWriter implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AnswerWriter.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_WAITING = 100;
    private static final int EVERY_CHARACTERS = 12;

    private static final String PICK = """
            You help on a marketplace where neighbours lend gear. You are given JSON: "asked", what a member asked, the last question \
            at the end; and "candidates", each with its number and what is known of it. All are free on the days asked for and meet \
            the other wishes but those in "unchecked", of which nobody knows whether they do. Pick those that answer what was asked, \
            at most six, the best first. Answer with JSON alone: "numbers", a list of their numbers, empty when none of them is what \
            was asked for.""";

    private static final String WRITE = """
            You help on a marketplace where neighbours lend gear. You are given JSON: "asked", what a member asked, "candidates", \
            what can be lent to them, and "unchecked", what of the wishes nobody knows to be met. Write an answer of two to four plain \
            sentences in %s: which suit them, by their titles, and why. Say of nothing unchecked that it is met. Say nothing \
            that is not given: no other gear, price, day or place, no address and no link.""";

    private final Assistant assistant;
    private final WrittenAnswers answers;
    private final JsonMapper json;
    private final Background background = new Background("answer", AT_ONCE, MOST_WAITING);

    AnswerWriter(Assistant assistant, WrittenAnswers answers, JsonMapper json) {
        this.assistant = assistant;
        this.answers = answers;
        this.json = json;
    }

    /** The model's first answer. */
    record Choice(@Nullable List<@Nullable Integer> numbers) {}

    /**
     * @param wonPerDay on the days asked for, else what is usual
     * @param wonInAll for the days asked for; null when none were
     */
    private record Candidate(
            int number,
            String title,
            String region,
            long wonPerDay,
            @Nullable Long wonInAll,
            List<String> known) {}

    private record Given(List<String> asked, List<Candidate> candidates, List<String> unchecked) {}

    /** Null where nobody is to write: nothing fits, nobody is signed in, or no model is asked. */
    @Nullable
    WrittenAnswer begin(List<String> asked, Answer found, @Nullable UUID member, Locale locale) {
        if (member == null || found.fits().isEmpty() || assistant.isSimple(Purpose.ASK)) {
            return null;
        }
        WrittenAnswer beginning = WrittenAnswer.thinking(Ids.next(), member);
        String question = data(asked, found.fits(), found.unchecked()) + locale;
        try {
            Optional<WrittenAnswer> kept =
                    answers.find(member, question).filter(answer -> answer.state() != State.AWAY);
            if (kept.isPresent()) {
                return kept.get();
            }
            assistant.count(Purpose.ASK, member);
            answers.keep(beginning);
            if (!background.offer(() -> write(beginning, asked, found, locale))) {
                return WrittenAnswer.away(beginning.id(), member, Reason.SILENT);
            }
            answers.keep(member, question, beginning.id());
            return beginning;
        } catch (ModelAway e) {
            return WrittenAnswer.away(beginning.id(), member, e.reason());
        } catch (DataAccessException busy) {
            return WrittenAnswer.away(beginning.id(), member, Reason.SILENT);
        }
    }

    private void write(WrittenAnswer answer, List<String> asked, Answer found, Locale locale) {
        try {
            List<Fit> picked = pick(asked, found);
            WrittenAnswer writing = answer.about(picked.stream()
                    .map(fit -> new Picked(fit.card().id(), fit.card().title()))
                    .toList());
            answers.keep(writing);
            if (!picked.isEmpty()) {
                answers.keep(writing.with(State.DONE, explain(writing, asked, picked, found.unchecked(), locale)));
            }
        } catch (ModelAway e) {
            log.warn("A question is answered without a model: {}", e.toString());
            answers.keep(WrittenAnswer.away(answer.id(), answer.member(), e.reason()));
        } catch (RuntimeException e) {
            log.error("An answer is not written", e);
            answers.keep(WrittenAnswer.away(answer.id(), answer.member(), Reason.SILENT));
        }
    }

    /** @throws ModelAway also when all that it names is none of what fits */
    private List<Fit> pick(List<String> asked, Answer found) {
        return assistant.ask(
                Purpose.ASK,
                PICK,
                data(asked, found.fits(), found.unchecked()),
                Choice.class,
                choice -> picked(choice, found.fits()));
    }

    private static @Nullable List<Fit> picked(Choice choice, List<Fit> fits) {
        List<Fit> picked = ModelAnswer.picked(choice.numbers(), fits);
        boolean isNone = choice.numbers() != null && choice.numbers().isEmpty();
        return picked.isEmpty() && !isNone ? null : picked;
    }

    private String explain(
            WrittenAnswer writing, List<String> asked, List<Fit> picked, List<String> unchecked, Locale locale) {
        String instructions = WRITE.formatted(ModelAnswer.language(locale));
        int[] shown = {0};
        return assistant.write(Purpose.ASK, instructions, data(asked, picked, unchecked), soFar -> {
            if (soFar.length() - shown[0] >= EVERY_CHARACTERS && ModelAnswer.isSound(soFar, soFar.length())) {
                shown[0] = soFar.length();
                answers.keep(writing.with(State.WRITING, soFar));
            }
        });
    }

    private String data(List<String> asked, List<Fit> fits, List<String> unchecked) {
        List<Candidate> candidates = IntStream.range(0, fits.size())
                .mapToObj(i -> candidate(i + 1, fits.get(i)))
                .toList();
        List<String> questions = asked.stream().map(ContactDetails::without).toList();
        return json.writeValueAsString(new Given(questions, candidates, unchecked));
    }

    private static Candidate candidate(int number, Fit fit) {
        YourDays yours = fit.card().yours();
        return new Candidate(
                number,
                fit.card().title(),
                fit.card().region(),
                (yours == null ? fit.card().usual().won() : yours.perDay()).amount(),
                yours == null ? null : yours.rent().amount(),
                fit.reasons());
    }

    @Override
    public void destroy() {
        background.close();
    }
}
