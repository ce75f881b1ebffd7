package dev.madang.assistant;

import dev.madang.platform.text.ContactDetails;
import dev.madang.shared.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a model may say, whoever told it what to. */
public final class ModelAnswer {

    private static final Pattern ELSEWHERE = Pattern.compile("://|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private ModelAnswer() {}

    /** As it is asked to write. */
    public static String language(Locale locale) {
        return Bilingual.isEnglish(locale) ? "English" : "Korean, in 해요체";
    }

    /** Whether members may read it: nobody writes here how to agree beside Madang. */
    public static boolean isSound(@Nullable String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.length() <= longest
                && ContactDetails.in(text).isEmpty()
                && !ELSEWHERE.matcher(text).find();
    }

    /** Which of what was shown it names by their numbers, which begin with 1: each once, and nothing else. */
    public static <T> List<T> picked(@Nullable List<@Nullable Integer> numbers, List<T> shown) {
        return numbers == null
                ? List.of()
                : numbers.stream()
                        .filter(number -> number != null && number >= 1 && number <= shown.size())
                        .distinct()
                        .map(number -> shown.get(number - 1))
                        .toList();
    }
}
