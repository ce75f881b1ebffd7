package dev.madang.site;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.web.ErrorPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;

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

    /** Denies a route as if it were undeclared to whoever is not on this machine. */
    static AuthorizationResult unlessFromThisMachine(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext route) {
        boolean near = InetAddress.ofLiteral(route.getRequest().getRemoteAddr()).isLoopbackAddress();
        return near ? new AuthorizationDecision(true) : undeclared(who, route);
    }

    /** Denies a member who is suspended, and says where the reason stands. */
    static AuthorizationManager<RequestAuthorizationContext> unlessSuspended(Clock clock) {
        return (who, route) -> {
            Authentication authentication = who.get();
            CurrentMember me = authentication != null && authentication.getPrincipal() instanceof CurrentMember member
                    ? member
                    : null;
            boolean suspended = me != null && me.isSuspendedAt(clock.instant());
            if (suspended) {
                route.getRequest().setAttribute(ErrorPage.REFUSAL, Refusal.forbidden("member.suspended"));
            }
            return new AuthorizationDecision(!suspended);
        };
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
        if (denied instanceof CsrfException) {
            request.setAttribute(ErrorPage.REFUSAL, Refusal.forbidden("error.csrf.text"));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
