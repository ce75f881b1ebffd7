package dev.madang.platform.security;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use which routes. Patterns are those of Spring's {@code PathPattern}: {@code /listings/{id}}, {@code /me/**};
 * of two that match, the more specific one decides, as it does when a handler is chosen.
 */
public class Routes {

    /** Who may use a route. */
    public enum Audience {
        /** Anyone, signed in or not. */
        EVERYONE,
        /**
         * A member who is signed in; whether this very thing is theirs is checked where it is loaded. Who is suspended
         * may read it.
         */
        MEMBERS,
        /** The same, also to change something while they are suspended. */
        ALL_MEMBERS,
        OPERATORS,
        /**
         * Programs on the same machine, or on one that the settings name, such as the collector of metrics. To all others there
         * is no such route.
         */
        THIS_MACHINE
    }

    /**
     * @param roles which operators besides owners, where they are the audience
     * @param csrf false only for callers that are no browsers, such as a gateway's webhook
     */
    public record Route(HttpMethod method, String pattern, Audience audience, Set<OperatorRole> roles, boolean csrf) {

        public Route(HttpMethod method, String pattern, Audience audience, boolean csrf) {
            this(method, pattern, audience, Set.of(), csrf);
        }

        /** The same for all that match the same requests, whatever their variables are called. */
        private String key() {
            return method + " " + pattern.replaceAll("\\{\\w+", "{");
        }

        private boolean isOpenAs(Route other) {
            return audience == other.audience && csrf == other.csrf && roles.equals(other.roles);
        }
    }

    private record Parsed(Route route, PathPattern pattern) {

        private static final Comparator<Parsed> MORE_SPECIFIC_FIRST =
                Comparator.comparing(Parsed::pattern, PathPattern.SPECIFICITY_COMPARATOR);

        private static Parsed of(Route route) {
            return new Parsed(route, PathPatternParser.defaultInstance.parse(route.pattern()));
        }
    }

    private final Map<String, Parsed> routes = new LinkedHashMap<>();

    public Routes everyone(HttpMethod method, String... patterns) {
        return open(method, Audience.EVERYONE, true, patterns);
    }

    public Routes members(HttpMethod method, String... patterns) {
        return open(method, Audience.MEMBERS, true, patterns);
    }

    /** @param roles who may besides owners */
    public Routes operators(HttpMethod method, Set<OperatorRole> roles, String... patterns) {
        for (String pattern : patterns) {
            add(new Route(method, pattern, Audience.OPERATORS, roles, true));
        }
        return this;
    }

    public Routes thisMachine(HttpMethod method, String... patterns) {
        return open(method, Audience.THIS_MACHINE, true, patterns);
    }

    /** Routes called by machines, which authenticate by themselves and carry no CSRF token. */
    public Routes machines(HttpMethod method, String... patterns) {
        return open(method, Audience.EVERYONE, false, patterns);
    }

    /** @throws IllegalStateException if the same route is declared open to others already */
    public Routes open(HttpMethod method, Audience audience, boolean csrf, String... patterns) {
        for (String pattern : patterns) {
            add(new Route(method, pattern, audience, csrf));
        }
        return this;
    }

    /** In the order in which they are matched. */
    public List<Route> all() {
        return routes.values().stream()
                .sorted(Parsed.MORE_SPECIFIC_FIRST)
                .map(Parsed::route)
                .toList();
    }

    /** Whether this member may read what stands at this path; false of what nobody declared. */
    public boolean letsRead(CurrentMember me, String path) {
        var parsed = PathContainer.parsePath(path.split("\\?", 2)[0]);
        return routes.values().stream()
                .filter(one -> one.route().method().equals(HttpMethod.GET)
                        && one.pattern().matches(parsed))
                .min(Parsed.MORE_SPECIFIC_FIRST)
                .map(Parsed::route)
                .filter(route -> switch (route.audience()) {
                    case EVERYONE, MEMBERS, ALL_MEMBERS -> true;
                    case OPERATORS -> me.isOperatorFor(route.roles());
                    case THIS_MACHINE -> false;
                })
                .isPresent();
    }

    private void add(Route route) {
        Parsed earlier = routes.putIfAbsent(route.key(), Parsed.of(route));
        if (earlier != null && !earlier.route().isOpenAs(route)) {
            throw new IllegalStateException("%s contradicts %s".formatted(route, earlier.route()));
        }
    }
}
