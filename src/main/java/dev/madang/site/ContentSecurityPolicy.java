package dev.madang.site;

import dev.madang.platform.security.PageSources;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Pages load from Madang alone and run nothing inline; the few that need more declare it as {@link PageSources}. */
class ContentSecurityPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";

    private static final Map<String, String> EVERYWHERE = new LinkedHashMap<>();

    static {
        EVERYWHERE.put("default-src", "'none'");
        EVERYWHERE.put("script-src", "'self'");
        EVERYWHERE.put("style-src", "'self'");
        EVERYWHERE.put("img-src", "'self' data: blob:");
        EVERYWHERE.put("connect-src", "'self'");
        EVERYWHERE.put("font-src", "'self'");
        EVERYWHERE.put("frame-src", "'self'");
        EVERYWHERE.put("manifest-src", "'self'");
        EVERYWHERE.put("worker-src", "'self'");
        EVERYWHERE.put("form-action", "'self'");
        EVERYWHERE.put("frame-ancestors", "'none'");
        EVERYWHERE.put("base-uri", "'none'");
    }

    private record OpenPage(RequestMatcher pages, String policy) {}

    private final String everywhere = policy(Map.of());
    private final List<OpenPage> openPages;

    ContentSecurityPolicy(Stream<PageSources> declared) {
        openPages = declared.map(page -> new OpenPage(
                        PathPatternRequestMatcher.withDefaults().matcher(page.pattern()), policy(page.sources())))
                .toList();
    }

    /** An answer that brought a policy of its own keeps it: drawings are served under a stricter one. */
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(HEADER, policyOf(request));
        }
    }

    private String policyOf(HttpServletRequest request) {
        return openPages.stream()
                .filter(page -> page.pages().matches(request))
                .map(OpenPage::policy)
                .findFirst()
                .orElse(everywhere);
    }

    private static String policy(Map<String, List<String>> more) {
        return EVERYWHERE.entrySet().stream()
                .map(directive -> directive.getKey() + " " + directive.getValue() + more(directive.getKey(), more))
                .collect(Collectors.joining("; "));
    }

    private static String more(String directive, Map<String, List<String>> more) {
        return more.getOrDefault(directive, List.of()).stream()
                .map(source -> " " + source)
                .collect(Collectors.joining());
    }
}
