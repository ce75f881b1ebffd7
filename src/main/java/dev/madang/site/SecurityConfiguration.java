package dev.madang.site;

import dev.madang.platform.security.PageSources;
import dev.madang.platform.security.RouteAccess;
import dev.madang.platform.security.Routes;
import dev.madang.platform.security.Routes.Audience;
import dev.madang.platform.security.Routes.Route;
import dev.madang.platform.security.SignInMethod;
import dev.madang.platform.trace.TracedMember;
import dev.madang.platform.upload.UploadFilter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One filter chain that lets in whom the handlers name, and denies whatever nobody declared. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    Routes routes(List<RouteAccess> modules) {
        var routes = new Routes();
        modules.forEach(module -> module.declare(routes));
        return routes;
    }

    @Bean
    CsrfTokenRepository csrfTokens(
            @Value("${madang.csrf-cookie}") String name,
            @Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (name.startsWith("__Host-")) {
                cookie.secure(true);
            }
        });
        return new SessionBoundCsrfTokens(tokens, sessionCookie);
    }

    /** Requests are measured as a whole; a timer for each of a dozen filters would cost more than they do. */
    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Routes routes,
            CsrfTokenRepository csrfTokens,
            AuthenticationEntryPoint signIn,
            ObjectProvider<SignInMethod> signInMethods,
            ObjectProvider<PageSources> openPages,
            Clock clock,
            @Value("${madang.operators.second-factor-demanded}") boolean factorDemanded,
            @Value("${madang.upload.folder}") Path uploads,
            @Value("${madang.metrics.from}") List<String> collectorAddresses)
            throws Exception {
        AuthorizationManager<RequestAuthorizationContext> members = AuthorityAuthorizationManager.hasRole("MEMBER");
        List<IpAddressMatcher> collectors =
                collectorAddresses.stream().map(IpAddressMatcher::new).toList();
        AuthorizationManager<RequestAuthorizationContext> active =
                AuthorizationManagers.allOf(members, AccessDeniedPages.unlessSuspended(clock));
        http.authorizeHttpRequests(requests -> {
            for (Route route : routes.all()) {
                var matched = requests.requestMatchers(matcher(route));
                switch (route.audience()) {
                    case EVERYONE -> matched.permitAll();
                    case MEMBERS -> matched.access(route.method() == HttpMethod.GET ? members : active);
                    case ALL_MEMBERS -> matched.access(members);
                    case OPERATORS ->
                        matched.access(AuthorizationManagers.allOf(
                                AccessDeniedPages.unlessOperatorFor(route.roles(), factorDemanded),
                                AccessDeniedPages.unlessSuspended(clock)));
                    case THIS_MACHINE -> matched.access(AccessDeniedPages.unlessFrom(collectors));
                }
            }
            requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                    .permitAll();
            requests.anyRequest().access(AccessDeniedPages::undeclared);
        });
        http.exceptionHandling(denied -> denied.authenticationEntryPoint(AccessDeniedPages.of(signIn))
                .accessDeniedHandler(new ForeignForms(signIn, forMembers(routes))));
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                .ignoringRequestMatchers(routes.all().stream()
                        .filter(route -> !route.csrf())
                        .map(SecurityConfiguration::matcher)
                        .toArray(RequestMatcher[]::new)));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.headers(headers -> headers.addHeaderWriter(new ContentSecurityPolicy(openPages.stream()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("geolocation=(self), camera=(), microphone=(), payment=(self)"))
                .addHeaderWriter((request, response) ->
                        response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups")));
        http.httpBasic(basic -> basic.disable());
        http.addFilterBefore(new UploadFilter(uploads), CsrfFilter.class);
        http.addFilterBefore(new TracedMember(), AuthorizationFilter.class);
        http.addFilterAfter(new BehindSecondFactor(factorDemanded), AuthorizationFilter.class);
        for (SignInMethod method : signInMethods) {
            method.configure(http);
        }
        return http.build();
    }

    private static RequestMatcher forMembers(Routes routes) {
        List<Route> all = routes.all();
        return request -> all.stream()
                .filter(route -> matcher(route).matches(request))
                .findFirst()
                .filter(route -> route.audience() == Audience.MEMBERS
                        || route.audience() == Audience.ALL_MEMBERS
                        || route.audience() == Audience.OPERATORS)
                .isPresent();
    }

    /** Whoever may read a page may ask for its headers alone. */
    private static RequestMatcher matcher(Route route) {
        var paths = PathPatternRequestMatcher.withDefaults();
        var asDeclared = paths.matcher(route.method(), route.pattern());
        return route.method() == HttpMethod.GET
                ? new OrRequestMatcher(asDeclared, paths.matcher(HttpMethod.HEAD, route.pattern()))
                : asDeclared;
    }
}
