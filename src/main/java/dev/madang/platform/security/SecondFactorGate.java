package dev.madang.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Where a session says that its operator has given the second factor. It ends with the session, and with the factor: then the
 * operator's other sessions end, and in the one that took it away it is shut again.
 */
public final class SecondFactorGate {

    /** Of the request that was refused for want of it. */
    public static final String WANTED = SecondFactorGate.class.getName() + ".wanted";

    private static final String GIVEN = "second-factor";

    private SecondFactorGate() {}

    /** @param demanded whether operators need one, also those who have none yet */
    public static boolean isShut(CurrentMember me, boolean demanded, HttpServletRequest request) {
        if (!demanded && !me.hasSecondFactor()) {
            return false;
        }
        HttpSession session = request.getSession(false);
        return session == null || !Boolean.TRUE.equals(session.getAttribute(GIVEN));
    }

    /** Whoever has none any more has given none. */
    public static void shut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(GIVEN);
        }
    }

    public static void open(HttpServletRequest request) {
        request.getSession().setAttribute(GIVEN, true);
    }
}
