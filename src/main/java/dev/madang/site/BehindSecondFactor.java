package dev.madang.site;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.CurrentMemberArgumentResolver;
import dev.madang.platform.security.SecondFactorGate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Operators who have not given their second factor are members like all others on the pages that are not below {@code /admin}, too: no
 * reservation, photo or live list opens to them. Only this request knows them so, their session does not.
 */
final class BehindSecondFactor extends OncePerRequestFilter {

    private final boolean demanded;

    /** @param demanded whether every operator needs a second factor */
    BehindSecondFactor(boolean demanded) {
        this.demanded = demanded;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentMember me = CurrentMemberArgumentResolver.current();
        if (me != null && !me.roles().isEmpty() && SecondFactorGate.isShut(me, demanded, request)) {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(me.trustedWithNothing().toAuthentication()));
        }
        chain.doFilter(request, response);
    }
}
