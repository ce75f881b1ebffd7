package dev.madang.member.session;

import dev.madang.member.domain.Member;
import dev.madang.platform.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who has left and has just proved who they were: nobody is signed in, but for some minutes the browser may restore that membership.
 */
@Component
public class LeftSession {

    public static final String PAGE = "/sign-in/restoration";

    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final String MEMBER = "left-member";
    private static final SessionMoment SINCE = new SessionMoment("left-member-since");

    private final Clock clock;

    LeftSession(Clock clock) {
        this.clock = clock;
    }

    /** They may come back; first they are asked whether they want to. */
    private static final class HasLeft extends Refusal {

        HasLeft() {
            super(Kind.CONFLICT, "sign-in.left");
        }

        @Override
        public Optional<String> leadsTo() {
            return Optional.of(PAGE);
        }
    }

    /** @throws Refusal that leads to the page on which the membership can be restored, for who has left */
    void requireNot(Member member, HttpServletRequest request) {
        if (member.hasLeft()) {
            request.getSession().setAttribute(MEMBER, member.id().toString());
            SINCE.set(request.getSession(), clock.instant());
            throw new HasLeft();
        }
    }

    /** Who may restore their membership in this browser now. */
    public Optional<UUID> of(HttpServletRequest request) {
        return SINCE.of(request)
                .filter(since -> clock.instant().isBefore(since.plus(LASTS)))
                .map(since -> request.getSession().getAttribute(MEMBER))
                .map(member -> UUID.fromString(member.toString()));
    }
}
