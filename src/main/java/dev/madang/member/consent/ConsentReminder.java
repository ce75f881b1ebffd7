package dev.madang.member.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks whoever signs in and has not seen a new version of the terms, on all pages until they answer. No page asks the database for it. */
@Component
public class ConsentReminder implements HandlerInterceptor, WebMvcConfigurer {

    private static final String DUE = "consent-due";

    private final Consents consents;

    ConsentReminder(Consents consents) {
        this.consents = consents;
    }

    /** Notes in a session that has just begun whether its member is to be asked. */
    public void note(UUID member, HttpSession session) {
        if (!consents.due(member).isEmpty()) {
            session.setAttribute(DUE, "true");
        }
    }

    void answered(HttpServletRequest request) {
        request.getSession().removeAttribute(DUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        HttpSession session = request.getRequestedSessionId() == null ? null : request.getSession(false);
        if (session != null && session.getAttribute(DUE) != null) {
            request.setAttribute("consentDue", true);
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }
}
