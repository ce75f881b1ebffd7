package dev.madang.member.social;

import dev.madang.platform.session.KeptInSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a browser was sent to a provider.
 *
 * @param goOn where to go afterwards
 * @param member who was signed in and wants to link the provider's account, or null to sign in with it
 */
record SocialState(String goOn, @Nullable UUID member) implements KeptInSession {

    private static final String ATTRIBUTE = "social-journey";
    private static final SocialState NOWHERE = new SocialState("/", null);

    void begin(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** The journey that ends with this request; each ends once. */
    static SocialState end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SocialState journey)) {
            return NOWHERE;
        }
        session.removeAttribute(ATTRIBUTE);
        return journey;
    }
}
