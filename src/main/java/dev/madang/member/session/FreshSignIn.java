package dev.madang.member.session;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.member.domain.SigningIn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** For steps that nobody may take at a screen that was left open: whether the member has just proved who they are. */
@Component
public class FreshSignIn {

    static final Duration FRESH = Duration.ofMinutes(10);

    private static final SessionMoment PROVED = new SessionMoment("proved-at");

    private final SigningIn signingIn;
    private final AllMembers members;
    private final Clock clock;

    FreshSignIn(SigningIn signingIn, AllMembers members, Clock clock) {
        this.signingIn = signingIn;
        this.members = members;
        this.clock = clock;
    }

    /** What a member has to do first. */
    public enum Proof {
        NONE,
        PASSWORD,
        /** They have no password: sign in anew, by the way they use. */
        SIGN_IN
    }

    public Proof proofOf(CurrentMember me, HttpServletRequest request) {
        if (isFresh(request)) {
            return Proof.NONE;
        }
        return members.findById(me.id()).filter(Member::hasPassword).isPresent() ? Proof.PASSWORD : Proof.SIGN_IN;
    }

    /**
     * Returns when the sign-in is fresh or the password is the member's, which makes it so. Not within a transaction.
     *
     * @throws Refusal 422 at {@code password} for a wrong one, 409 when only signing in anew helps, 429 after too many wrong ones
     */
    public void require(CurrentMember me, String password, HttpServletRequest request) {
        switch (proofOf(me, request)) {
            case NONE -> {}
            case SIGN_IN -> throw Refusal.conflict("fresh.sign-in");
            case PASSWORD -> {
                try {
                    signingIn.signIn(me.email(), password, request.getRemoteAddr());
                } catch (Refusal wrong) {
                    throw wrong.is(Refusal.Kind.INVALID)
                            ? Refusal.invalid("fresh.wrong").at("password")
                            : wrong;
                }
                note(request.getSession());
            }
        }
    }

    void note(HttpSession session) {
        PROVED.set(session, clock.instant());
    }

    private boolean isFresh(HttpServletRequest request) {
        return PROVED.of(request)
                .filter(at -> clock.instant().isBefore(at.plus(FRESH)))
                .isPresent();
    }
}
