package dev.madang.review.summary;

import dev.madang.review.summary.ReviewSummary.Statement;
import dev.madang.review.summary.ReviewSummary.Voice;
import dev.madang.shared.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Summarizes by counting words: who speaks of what, and whether they praise it. {@code review/aspects.txt} has the words. */
@Component
class CountedAspects {

    private static final int MOST = 4;
    private static final int FEWEST_VOICES = 2;
    private static final int GOOD = 4;
    private static final Pattern SENTENCE = Pattern.compile("[.!?~\\n]+|(?<=[요다죠음임])[,\\s]+(?=\\S{2,})");
    private static final int NEAR = 12;
    private static final Pattern DENIED_BEFORE = Pattern.compile("(?:(?<![가-힣])[안못]|\\bnot|n't|\\bno) ?$");
    private static final Pattern DENIED_AFTER = Pattern.compile("^[가-힣]{0,3}지 ?(?:는 |도 )?[않못안]");
    private static final Pattern ABSENT_AFTER = Pattern.compile("^[가-힣]{0,2} ?(?:하나 |하나도 |전혀 |별로 )?없");

    private final List<Aspect> aspects = WordList.lines("/review/aspects.txt").stream()
            .map(CountedAspects::aspect)
            .toList();

    private record Aspect(String name, List<String> words, List<String> praise, List<String> complaint) {

        /** Whether a sentence praises it; empty when it speaks of something else. */
        Optional<Boolean> isPraised(String sentence, int stars) {
            if (words.stream().noneMatch(sentence::contains)) {
                return Optional.empty();
            }
            boolean praised = says(praise, sentence, true) || says(complaint, sentence, false);
            boolean complained = says(complaint, sentence, true) || says(praise, sentence, false);
            return Optional.of(praised == complained ? stars >= GOOD : praised);
        }

        /** Whether one of these words is said, or else denied. */
        private boolean says(List<String> some, String sentence, boolean said) {
            return some.stream().anyMatch(word -> {
                int at = sentence.indexOf(word);
                return at >= 0 && isDenied(sentence, at, at + word.length(), some == complaint) != said;
            });
        }
    }

    private static boolean isDenied(String sentence, int from, int to, boolean canBeAbsent) {
        String before = sentence.substring(Math.max(0, from - NEAR), from);
        String after = sentence.substring(to, Math.min(sentence.length(), to + NEAR));
        return DENIED_BEFORE.matcher(before).find()
                || DENIED_AFTER.matcher(after).find()
                || canBeAbsent && ABSENT_AFTER.matcher(after).find();
    }

    ReviewSummary of(List<SummarizedReview> reviews) {
        List<Statement> statements = aspects.stream()
                .map(aspect -> statement(aspect, reviews))
                .filter(statement -> statement.voices() >= FEWEST_VOICES)
                .sorted(Comparator.comparingInt(Statement::voices).reversed().thenComparing(Statement::aspect))
                .limit(MOST)
                .toList();
        return new ReviewSummary(SummarizedReview.basis(reviews), true, statements);
    }

    private static Statement statement(Aspect aspect, List<SummarizedReview> reviews) {
        List<Voice> satisfied = new ArrayList<>();
        List<Voice> dissatisfied = new ArrayList<>();
        for (SummarizedReview review : reviews) {
            SENTENCE.splitAsStream(review.text())
                    .flatMap(sentence -> aspect.isPraised(sentence.toLowerCase(Locale.ROOT), review.stars()).stream()
                            .map(praised -> new Said(sentence, praised)))
                    .findFirst()
                    .ifPresent(said -> (said.praised() ? satisfied : dissatisfied).add(review.voice(said.sentence())));
        }
        return new Statement(aspect.name(), "", satisfied, dissatisfied);
    }

    private record Said(String sentence, boolean praised) {}

    private static Aspect aspect(String line) {
        String[] sides = line.split(" = ");
        List<List<String>> words =
                Stream.of(sides[1].split("\\|")).map(WordList::words).toList();
        return new Aspect(sides[0].strip(), words.get(0), words.get(1), words.get(2));
    }
}
