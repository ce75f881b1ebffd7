package dev.madang.assistant;

import dev.madang.shared.WordList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads feelings off words, Korean and English: {@code assistant/emotions.csv}. A word that is denied counts for nothing of its
 * feeling and little of the contrary; emphasis makes it stronger. It knows neither irony nor context, and says how unsure it is.
 */
class EmotionLexicon implements EmotionModel {

    private static final Pattern DENIED_BEFORE =
            Pattern.compile("(?:(?<![가-힣])안|(?<![가-힣])못|\\bnot|n't|\\bnever|\\bno)\\s*(?:\\w+\\s+)?$");
    private static final Pattern DENIED_AFTER = Pattern.compile("^[가-힣]{0,3}지\\s*(?:는\\s*|도\\s*)?(?:않|못|마|말)");
    private static final Pattern EMPHASIS_BEFORE =
            Pattern.compile("(?:정말|진짜|너무|완전|엄청|매우|아주|\\bvery|\\bso|\\breally|\\btoo)\\s*$");
    private static final Pattern EMPHASIS_AFTER = Pattern.compile("^[^.?!]{0,8}(?:!{2,}|ㅠ{2,}|ㅜ{2,}|ㅋ{3,})");
    private static final int NEAR = 16;

    private final List<Word> words = read();

    /** @param weight 1 to 3 */
    private record Word(String text, Emotion emotion, int weight) {}

    @Override
    public boolean isSimple() {
        return true;
    }

    @Override
    public Feeling read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Map<Emotion, Double> scores = new EnumMap<>(Emotion.class);
        boolean[] taken = new boolean[lower.length()];
        for (Word word : words) {
            for (int at = lower.indexOf(word.text()); at >= 0; at = lower.indexOf(word.text(), at + 1)) {
                if (!taken[at] && begins(lower, at)) {
                    take(taken, at, word.text().length());
                    score(lower, at, word, scores);
                }
            }
        }
        return scores.entrySet().stream()
                .filter(score -> score.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(best -> feeling(best.getKey(), best.getValue(), sum(scores)))
                .orElse(new Feeling(Emotion.NEUTRAL, 0, 50, true));
    }

    private static void score(String text, int at, Word word, Map<Emotion, Double> scores) {
        String before = text.substring(Math.max(0, at - NEAR), at);
        int end = at + word.text().length();
        String after = text.substring(end, Math.min(text.length(), end + NEAR));
        if (DENIED_BEFORE.matcher(before).find() || DENIED_AFTER.matcher(after).find()) {
            scores.merge(contrary(word.emotion()), 0.5, Double::sum);
            return;
        }
        boolean emphasis = EMPHASIS_BEFORE.matcher(before).find()
                || EMPHASIS_AFTER.matcher(after).find();
        scores.merge(word.emotion(), word.weight() * (emphasis ? 1.6 : 1.0), Double::sum);
    }

    private static Feeling feeling(Emotion emotion, double score, double all) {
        int strength = (int) Math.min(100, Math.round(score * 25));
        int certainty = (int) Math.round(Math.min(85, 40 + 45 * (score / all) * Math.min(1, score / 3)));
        return emotion == Emotion.NEUTRAL
                ? new Feeling(emotion, 0, 50, true)
                : new Feeling(emotion, strength, certainty, true);
    }

    private static Emotion contrary(Emotion emotion) {
        return switch (emotion) {
            case JOY, LOVE -> Emotion.SADNESS;
            case SADNESS, FEAR, ANGER, SURPRISE, NEUTRAL -> Emotion.NEUTRAL;
        };
    }

    private static double sum(Map<Emotion, Double> scores) {
        return scores.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** English words begin where no other does; Korean ones stand within words, too. */
    private static boolean begins(String text, int at) {
        return text.charAt(at) > 'z' || at == 0 || !Character.isLetter(text.charAt(at - 1));
    }

    private static void take(boolean[] taken, int at, int length) {
        for (int i = at; i < at + length; i++) {
            taken[i] = true;
        }
    }

    /** The longest first, so that none is found within another. */
    private static List<Word> read() {
        return WordList.lines("/assistant/emotions.csv").stream()
                .map(WordList::words)
                .map(cells -> new Word(cells.get(0), Emotion.valueOf(cells.get(1)), Integer.parseInt(cells.get(2))))
                .sorted(Comparator.comparingInt((Word word) -> word.text().length())
                        .reversed())
                .toList();
    }
}
