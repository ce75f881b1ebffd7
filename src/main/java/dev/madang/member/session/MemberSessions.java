package dev.madang.member.session;

import static java.util.Comparator.comparing;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.SecretToken;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of a member on all instances: where they are signed in, and signing out from afar. */
@Component
public class MemberSessions {

    private final Repository<?> sessions;
    private final ClientTokens tokens;

    MemberSessions(FindByIndexNameSessionRepository<? extends Session> sessions, ClientTokens tokens) {
        this.sessions = new Repository<>(sessions);
        this.tokens = tokens;
    }

    /** @param current id of the session that asks; it comes first, the others by when they were last seen */
    public List<SignedInSession> of(UUID member, @Nullable String current) {
        return sessions.of(member).values().stream()
                .map(session -> describe(session, session.getId().equals(current)))
                .sorted(comparing(SignedInSession::current)
                        .thenComparing(SignedInSession::lastSeen)
                        .reversed())
                .toList();
    }

    /** Signs out one of the member's sessions. A handle that is none of theirs, or of one that has ended, does nothing. */
    public void end(UUID member, String handle) {
        sessions.of(member).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(sessions::end);
    }

    /**
     * Signs out the member's other browsers, and all of their own programs.
     *
     * @param current id of the session that stays, or null to sign out everywhere
     */
    public void endOthers(UUID member, @Nullable String current) {
        sessions.of(member).keySet().stream().filter(id -> !id.equals(current)).forEach(sessions::end);
        tokens.end(member);
    }

    /** Lets all of the member's sessions know them as they are now: nickname, face, confirmed e-mail. */
    public void refresh(CurrentMember member) {
        sessions.replaceMember(member);
    }

    private static SignedInSession describe(Session session, boolean current) {
        String userAgent = session.getAttributeOrDefault(Device.SESSION_ATTRIBUTE, "");
        return new SignedInSession(
                handle(session.getId()),
                Device.of(userAgent),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                current);
    }

    private static String handle(String sessionId) {
        return HexFormat.of().formatHex(SecretToken.hash(sessionId), 0, 12);
    }

    /** Gives the repository's type of session a name, without which a found session cannot be saved. */
    private record Repository<S extends Session>(FindByIndexNameSessionRepository<S> sessions) {

        Map<String, S> of(UUID member) {
            return sessions.findByPrincipalName(member.toString());
        }

        void end(String id) {
            sessions.deleteById(id);
        }

        void replaceMember(CurrentMember member) {
            for (S session : of(member.id()).values()) {
                session.setAttribute(SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(member.toAuthentication()));
                sessions.save(session);
            }
        }
    }
}
