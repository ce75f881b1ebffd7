package dev.madang.platform.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpMethod;
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
        /** Programs on the same machine, such as the collector of metrics. To all others there is no such route. */
        THIS_MACHINE
    }

    /** @param csrf false only for callers that are no browsers, such as a gateway's webhook */
    public record Route(HttpMethod method, String pattern, Audience audience, boolean csrf) {

        private PathPattern parsed() {
            return PathPatternParser.defaultInstance.parse(pattern);
        }

        /** Whether both match the same requests, whatever their variables are called. */
        private boolean isSameRouteAs(Route other) {
            return method.equals(other.method) && unnamed().equals(other.unnamed());
        }

        private String unnamed() {
            return pattern.replaceAll("\\{\\w+", "{");
        }
    }

    private static final Comparator<Route> MORE_SPECIFIC_FIRST =
            Comparator.comparing(Route::parsed, PathPattern.SPECIFICITY_COMPARATOR);

    private final List<Route> routes = new ArrayList<>();

    public Routes everyone(HttpMethod method, String... patterns) {
        return open(method, Audience.EVERYONE, true, patterns);
    }

    public Routes members(HttpMethod method, String... patterns) {
        return open(method, Audience.MEMBERS, true, patterns);
    }

    public Routes admins(HttpMethod method, String... patterns) {
        return open(method, Audience.OPERATORS, true, patterns);
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
        return routes.stream().sorted(MORE_SPECIFIC_FIRST).toList();
    }

    private void add(Route route) {
        for (Route earlier : routes) {
            if (earlier.isSameRouteAs(route)) {
                if (earlier.audience() != route.audience() || earlier.csrf() != route.csrf()) {
                    throw new IllegalStateException("%s contradicts %s".formatted(route, earlier));
                }
                return;
            }
        }
        routes.add(route);
    }
}
