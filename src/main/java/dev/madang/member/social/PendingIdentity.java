package dev.madang.member.social;

import dev.madang.member.domain.EmailAddress;
import dev.madang.member.domain.SocialIdentity;
import dev.madang.platform.session.KeptInSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider sent back and of whom one thing more must be known: an e-mail, a member's password, a yes.
 *
 * @param email of the member whose password is asked for, or null
 * @param goOn where to go afterwards
 */
public record PendingIdentity(
        SocialIdentity identity, @Nullable String email, String goOn) implements KeptInSession {

    private static final String ATTRIBUTE = "social-identity";

    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    public static Optional<PendingIdentity> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session == null ? null : (PendingIdentity) session.getAttribute(ATTRIBUTE));
    }

    public static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }

    /** The same, now asking for the password of the member who has this e-mail. */
    public PendingIdentity belongingTo(EmailAddress member) {
        return new PendingIdentity(identity, member.value(), goOn);
    }
}
