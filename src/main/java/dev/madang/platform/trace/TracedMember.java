package dev.madang.platform.trace;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.CurrentMemberArgumentResolver;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes in the log whom a request is done for. Stands in the security chain, where that is known. */
public class TracedMember extends OncePerRequestFilter {

    /** Only who has a session can be signed in: nobody else's is asked for. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestedSessionId() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable CurrentMember me = CurrentMemberArgumentResolver.current();
        if (me != null) {
            Trace.doneFor(me.id());
        }
        chain.doFilter(request, response);
    }
}
