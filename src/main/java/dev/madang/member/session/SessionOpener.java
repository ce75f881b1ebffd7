package dev.madang.member.session;

import dev.madang.member.consent.ConsentReminder;
import dev.madang.member.domain.Member;
import dev.madang.platform.security.CurrentMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens a session for a member who has proved who they are. */
@Component
public class SessionOpener {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfAuthenticationStrategy csrf;
    private final KnownBrowsers browsers;
    private final LeftSession left;
    private final FreshSignIn fresh;
    private final ConsentReminder consents;

    SessionOpener(
            CsrfTokenRepository csrfTokens,
            KnownBrowsers browsers,
            LeftSession left,
            FreshSignIn fresh,
            ConsentReminder consents) {
        this.consents = consents;
        this.browsers = browsers;
        this.left = left;
        this.fresh = fresh;
        this.csrf = new CsrfAuthenticationStrategy(csrfTokens);
    }

    /**
     * Whatever session the browser had ends: nobody can have planted its id, and nothing of another member stays.
     *
     * @throws dev.madang.platform.refusal.Refusal that leads to the page on which they can come back, for who has left
     */
    public void admit(Member member, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        left.requireNot(member, request);
        CurrentMember me = member.asCurrentMember();
        var context = new SecurityContextImpl(me.toAuthentication());
        csrf.onAuthentication(context.getAuthentication(), request, response);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        SecondLook.after(request, me);
        browsers.note(member.email().value(), request, response);
        request.getSession().setAttribute(Device.SESSION_ATTRIBUTE, Device.describe(request));
        fresh.note(request.getSession());
        consents.note(member.id(), request.getSession());
    }
}
