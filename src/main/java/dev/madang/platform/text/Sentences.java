package dev.madang.platform.text;

import dev.madang.platform.refusal.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/** Sentences of the message bundles with their arguments printed as pages print them: won, days, instants. */
@Component
public class Sentences {

    private final MessageSource messages;
    private final ConversionService formats;

    public Sentences(MessageSource messages, @Qualifier("mvcConversionService") ConversionService formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String of(Refusal refusal, Locale locale) {
        return of(locale, refusal.key(), refusal.arguments());
    }

    /** The sentence in the language of the request at hand. */
    public String of(String key, Object... arguments) {
        return of(LocaleContextHolder.getLocale(), key, arguments);
    }

    /** @throws org.springframework.context.NoSuchMessageException when no bundle has the key */
    public String of(Locale locale, String key, Object... arguments) {
        Object[] printed = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument : print(argument, locale))
                .toArray();
        return messages.getMessage(key, printed, locale);
    }

    /** Won, a day, an instant or a sentence as pages print it in this language. */
    public String print(Object value, Locale locale) {
        if (value instanceof Sentence sentence) {
            return of(locale, sentence.key(), sentence.arguments());
        }
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return String.valueOf(formats.convert(value, String.class));
        } finally {
            LocaleContextHolder.setLocaleContext(request);
        }
    }
}
