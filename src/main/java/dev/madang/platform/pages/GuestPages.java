package dev.madang.platform.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Makes a page once a second for all guests who ask for it, however many they are. It stands before sessions and
 * security, whose headers it keeps with the page; who has a session passes by. Only whole, plain answers without
 * cookies are kept, by all that they depend on: address, language, part or whole, whether the connection is secure, and
 * {@link GuestVariant}s.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class GuestPages extends OncePerRequestFilter {

    private static final List<String> HTMX = List.of("HX-Request", "HX-Boosted", "HX-History-Restore-Request");

    private final List<PathPattern> patterns;
    private final List<GuestVisit> visits;
    private final SingletonSupplier<List<GuestVariant>> variants;
    private final LocaleResolver locales;
    private final String sessionCookie;
    private final ShortLivedCache<Key, KeptPage> pages;

    GuestPages(
            ObjectProvider<GuestPage> declared,
            ObjectProvider<GuestVisit> visits,
            ObjectProvider<GuestVariant> variants,
            LocaleResolver locales,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie,
            @Value("${madang.guest-pages.kept-for}") Duration keptFor) {
        this.patterns = declared.stream()
                .map(page -> PathPatternParser.defaultInstance.parse(page.pattern()))
                .toList();
        this.visits = visits.stream().toList();
        // Asked for late: this filter is there before what they read is.
        this.variants = SingletonSupplier.of(() -> variants.orderedStream().toList());
        this.locales = locales;
        this.sessionCookie = sessionCookie;
        this.pages = new ShortLivedCache<>(keptFor, KeptPage::bytes);
    }

    private record Key(
            String path,
            @Nullable String query,
            String language,
            List<Boolean> htmx,
            boolean secure,
            List<String> variants) {

        static Key of(HttpServletRequest request, Locale locale, List<GuestVariant> variants) {
            return new Key(
                    request.getRequestURI(),
                    request.getQueryString(),
                    locale.toLanguageTag(),
                    HTMX.stream()
                            .map(header -> "true".equals(request.getHeader(header)))
                            .toList(),
                    request.isSecure(),
                    variants.stream().map(variant -> variant.of(request)).toList());
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || WebUtils.getCookie(request, sessionCookie) != null
                || request.getHeader("Authorization") != null
                || choosesLanguage(request.getQueryString())
                || !isShared(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var slot = pages.claim(Key.of(request, locales.resolveLocale(request), variants.obtain()));
        if (slot.isOwn()) {
            make(slot, request, response, chain);
            return;
        }
        KeptPage page = slot.await();
        if (page == null) {
            chain.doFilter(request, response);
        } else {
            note(request, response);
            page.writeTo(request, response);
        }
    }

    private void make(
            ShortLivedCache<Key, KeptPage>.Slot slot,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
            KeptPage page = KeptPage.of(answer);
            if (page != null) {
                slot.fill(page);
            }
        } finally {
            slot.release();
        }
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            note(request, response);
        }
        answer.copyBodyToResponse();
    }

    private void note(HttpServletRequest request, HttpServletResponse response) {
        visits.forEach(visit -> visit.seen(request, response));
    }

    private boolean isShared(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private static boolean choosesLanguage(@Nullable String query) {
        return query != null && Stream.of(query.split("&")).anyMatch(parameter -> parameter.startsWith("lang="));
    }
}
