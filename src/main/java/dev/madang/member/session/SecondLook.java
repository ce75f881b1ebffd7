package dev.madang.member.session;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.platform.security.CurrentMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks again at who has just signed in, once their session is kept. Who is suspended between the reading of the member and that
 * moment has no session yet that could be ended, and would have one without the suspension; whoever is suspended later has one
 * that is found. It stands before the filter that keeps sessions.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 2)
class SecondLook extends OncePerRequestFilter {

    private static final String ADMITTED = SecondLook.class.getName();

    private final ObjectProvider<AllMembers> members;
    private final ObjectProvider<MemberSessions> sessions;

    SecondLook(ObjectProvider<AllMembers> members, ObjectProvider<MemberSessions> sessions) {
        this.members = members;
        this.sessions = sessions;
    }

    /** @param me as the session that this request begins knows them */
    static void after(HttpServletRequest request, CurrentMember me) {
        request.setAttribute(ADMITTED, me);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(ADMITTED) instanceof CurrentMember me) {
            members.getObject().findById(me.id()).ifPresent(now -> look(me, now));
        }
    }

    private void look(CurrentMember me, Member now) {
        if (now.hasLeft()) {
            sessions.getObject().endOthers(me.id(), null);
        } else if (!now.asCurrentMember().equals(me)) {
            sessions.getObject().refresh(now.asCurrentMember());
        }
    }
}
