package dev.madang.shared;

import java.util.Locale;

/** Something that has a Korean and an English name. */
public interface Bilingual {

    String ko();

    String en();

    /** The name in the reader's language; Korean unless the locale is English. */
    default String name(Locale locale) {
        return isEnglish(locale) ? en() : ko();
    }

    static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
