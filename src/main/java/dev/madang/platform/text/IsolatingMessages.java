package dev.madang.platform.text;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Sentences in which words that run from right to left stay by themselves, as {@code <bdi>} keeps them in a page: a name turns
 * around neither the sentence nor what stands beside it, in pages, titles, labels and mails. Korean particles follow the words that
 * are put in.
 */
class IsolatingMessages extends ResourceBundleMessageSource {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private static final Pattern CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");
    private static final Pattern FROM_THE_RIGHT = Pattern.compile(
            "[\\x{590}-\\x{8ff}\\x{fb1d}-\\x{fdff}\\x{fe70}-\\x{fefc}\\x{10800}-\\x{10fff}\\x{1e800}-\\x{1efff}]");

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        Object[] resolved = requireNonNullElse(super.resolveArguments(arguments, locale), new Object[0])
                .clone();
        for (int i = 0; i < resolved.length; i++) {
            if (resolved[i] instanceof String text) {
                resolved[i] = isolated(text);
            }
        }
        return resolved;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String sentence = super.getMessageInternal(code, arguments, locale);
        return sentence == null ? null : Particles.chosen(sentence);
    }

    private static String isolated(String text) {
        String plain = CONTROLS.matcher(text).replaceAll("");
        return FROM_THE_RIGHT.matcher(plain).find() ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE : plain;
    }
}
