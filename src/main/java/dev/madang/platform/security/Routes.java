package dev.madang.platform.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The declared routes, in the order in which they are matched: within a module name the narrower pattern first.
 * Patterns are those of Spring's {@code PathPattern}: {@code /listings/{id}}, {@code /me/**}.
 */
public class Routes {

    /** Who may use a route. */
    public enum Audience {
        /** Anyone, signed in or not. */
        EVERYONE,
        /** A member who is signed in; whether this very thing is theirs is checked where it is loaded. */
        MEMBERS,
        /** Operators. */
        ADMINS,
        /** Programs on the same machine, such as the collector of metrics. To all others there is no such route. */
        THIS_MACHINE
    }

    /**
     * @param method the HTTP method, or null for all
     * @param csrf false only for callers that are no browsers, such as a gateway's webhook
     */
    public record Route(@Nullable HttpMethod method, String pattern, Audience audience, boolean csrf) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes everyone(HttpMethod method, String... patterns) {
        return add(method, Audience.EVERYONE, true, patterns);
    }

    public Routes members(HttpMethod method, String... patterns) {
        return add(method, Audience.MEMBERS, true, patterns);
    }

    public Routes admins(HttpMethod method, String... patterns) {
        return add(method, Audience.ADMINS, true, patterns);
    }

    public Routes thisMachine(HttpMethod method, String... patterns) {
        return add(method, Audience.THIS_MACHINE, true, patterns);
    }

    /** Routes called by machines, which authenticate by themselves and carry no CSRF token. */
    public Routes machines(@Nullable HttpMethod method, String... patterns) {
        return add(method, Audience.EVERYONE, false, patterns);
    }

    public List<Route> all() {
        return List.copyOf(routes);
    }

    private Routes add(@Nullable HttpMethod method, Audience audience, boolean csrf, String... patterns) {
        for (String pattern : patterns) {
            routes.add(new Route(method, pattern, audience, csrf));
        }
        return this;
    }
}
