package dev.madang.site;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.SecondFactorGate;
import dev.madang.platform.web.ErrorPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is answered to who may not: guests sign in first, what no module declared is not found, a form without the right
 * token was open too long.
 */
final class AccessDeniedPages {

    private static final String UNDECLARED = AccessDeniedPages.class.getName() + ".undeclared";

    private AccessDeniedPages() {}

    /** Denies a route that no module declared, and notes it. */
    static AuthorizationResult undeclared(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext route) {
        route.getRequest().setAttribute(UNDECLARED, true);
        return new AuthorizationDecision(false);
    }

    /** Denies a route as if it were undeclared to whoever is not on one of these machines. */
    static AuthorizationManager<RequestAuthorizationContext> unlessFrom(List<IpAddressMatcher> machines) {
        return (who, route) -> {
            boolean near = machines.stream().anyMatch(machine -> machine.matches(route.getRequest()));
            return near ? new AuthorizationDecision(true) : undeclared(who, route);
        };
    }

    /** Denies a member who is suspended, and says where the reason stands. */
    static AuthorizationManager<RequestAuthorizationContext> unlessSuspended(Clock clock) {
        return (who, route) -> {
            CurrentMember me = member(who.get());
            boolean suspended = me != null && me.isSuspendedAt(clock.instant());
            if (suspended) {
                route.getRequest().setAttribute(ErrorPage.REFUSAL, Refusal.forbidden("member.suspended"));
            }
            return new AuthorizationDecision(!suspended);
        };
    }

    /**
     * Denies whoever is no operator of these roles, or has not given the second factor that they have.
     *
     * @param demanded whether every operator needs a second factor
     */
    static AuthorizationManager<RequestAuthorizationContext> unlessOperatorFor(
            Set<OperatorRole> roles, boolean demanded) {
        return (who, route) -> {
            CurrentMember me = member(who.get());
            if (me == null || !me.isOperatorFor(roles)) {
                return new AuthorizationDecision(false);
            }
            boolean shut = SecondFactorGate.isShut(me, demanded, route.getRequest());
            if (shut) {
                route.getRequest().setAttribute(SecondFactorGate.WANTED, true);
            }
            return new AuthorizationDecision(!shut);
        };
    }

    private static @Nullable CurrentMember member(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof CurrentMember member ? member : null;
    }

    static AuthenticationEntryPoint of(AuthenticationEntryPoint signIn) {
        return (request, response, why) -> {
            if (request.getAttribute(UNDECLARED) != null) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                signIn.commence(request, response, why);
            }
        };
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (request.getAttribute(UNDECLARED) != null) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if (request.getAttribute(SecondFactorGate.WANTED) != null) {
            boolean page = request.getMethod().equals(HttpMethod.GET.name());
            String target = UriComponentsBuilder.fromPath("/second-factor")
                    .queryParam("continue", "{continue}")
                    .encode()
                    .buildAndExpand(page ? request.getRequestURI() : "/admin")
                    .toUriString();
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, target);
            return;
        }
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorPage.REFUSAL, Refusal.forbidden("error.csrf.text"));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
