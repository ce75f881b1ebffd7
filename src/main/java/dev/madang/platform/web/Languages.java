package dev.madang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The two languages of Madang's pages. */
public final class Languages {

    private Languages() {}

    /** English for any English, Korean for everything else. */
    public static Locale supported(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.KOREAN;
    }

    static Locale preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.KOREAN;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("ko")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .map(Languages::supported)
                .orElse(Locale.KOREAN);
    }
}
