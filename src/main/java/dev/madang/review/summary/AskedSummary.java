package dev.madang.review.summary;

import dev.madang.assistant.Assistant;
import dev.madang.assistant.ModelAnswer;
import dev.madang.assistant.ModelAway;
import dev.madang.assistant.Purpose;
import dev.madang.review.summary.ReviewSummary.Statement;
import dev.madang.review.summary.ReviewSummary.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has a model summarize. It words the sentences and names the reviews of each by number; who counts is Madang. */
@Component
class AskedSummary {

    private static final int MOST = 4;
    private static final int LONGEST = 160;

    private static final String QUESTION = """
            You are given JSON: the reviews of one thing that neighbours lend, each with its number, stars and text. Say in at most \
            four short sentences in %s what they agree on and what is disputed, the most frequent first, each about one aspect. \
            Write no counts, names, addresses or links. Answer with JSON alone: "sentences", each with its "text", and the numbers of \
            the reviews that are satisfied with that aspect, "satisfied", and of those that are not, "dissatisfied".""";

    private final Assistant assistant;
    private final JsonMapper json;

    AskedSummary(Assistant assistant, JsonMapper json) {
        this.assistant = assistant;
        this.json = json;
    }

    record Said(
            @Nullable String text,
            @Nullable List<@Nullable Integer> satisfied,
            @Nullable List<@Nullable Integer> dissatisfied) {}

    record Answer(@Nullable List<@Nullable Said> sentences) {}

    private record Numbered(int number, int stars, String text) {}

    boolean isPossible() {
        return !assistant.isSimple(Purpose.SUMMARY);
    }

    /** @throws ModelAway also when no sentence of it stands on any review */
    ReviewSummary of(List<SummarizedReview> reviews, Locale locale) {
        List<Numbered> numbered = IntStream.range(0, reviews.size())
                .mapToObj(i -> new Numbered(
                        i + 1, reviews.get(i).stars(), reviews.get(i).text()))
                .toList();
        List<Statement> statements = assistant.ask(
                Purpose.SUMMARY,
                QUESTION.formatted(ModelAnswer.language(locale)),
                json.writeValueAsString(Map.of("reviews", numbered)),
                Answer.class,
                answer -> statements(answer, reviews));
        return new ReviewSummary(SummarizedReview.basis(reviews), false, statements);
    }

    private static @Nullable List<Statement> statements(Answer answer, List<SummarizedReview> reviews) {
        if (answer.sentences() == null) {
            return null;
        }
        List<Statement> statements = answer.sentences().stream()
                .filter(said -> said != null && ModelAnswer.isSound(said.text(), LONGEST))
                .map(said -> statement(said, reviews))
                .filter(statement -> statement.voices() > 0)
                .limit(MOST)
                .toList();
        return statements.isEmpty() ? null : statements;
    }

    private static Statement statement(Said said, List<SummarizedReview> reviews) {
        List<Voice> satisfied = voices(said.satisfied(), reviews, List.of());
        return new Statement(
                "",
                said.text() == null ? "" : said.text().strip().replaceAll("\\s+", " "),
                satisfied,
                voices(said.dissatisfied(), reviews, satisfied));
    }

    /** @param others who are counted already */
    private static List<Voice> voices(
            @Nullable List<@Nullable Integer> numbers, List<SummarizedReview> reviews, List<Voice> others) {
        return ModelAnswer.picked(numbers, reviews).stream()
                .map(review -> review.voice(review.text()))
                .filter(voice ->
                        others.stream().noneMatch(other -> other.review().equals(voice.review())))
                .toList();
    }
}
