package dev.madang.platform.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in: kept in the session, so that no page asks the database who it is for.
 *
 * @param photo media id of the face, or null for the drawn one
 * @param emailConfirmed whether the link in the confirmation mail was followed (needed before listing gear)
 * @param admin whether the member is an operator, which opens nothing: {@link #isOperatorFor} says what they may
 * @param trust what an operator is trusted with; null for everybody else, and nothing may be done without it
 * @param suspendedUntil until when they may only read, end what is running, get their money, appeal and leave; null for nearly all
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CurrentMember(
        UUID id,
        String email,
        String nickname,
        @Nullable UUID photo,
        boolean emailConfirmed,
        boolean admin,
        @Nullable OperatorTrust trust,
        @Nullable Instant suspendedUntil)
        implements AuthenticatedPrincipal {

    public CurrentMember {
        trust = admin ? trust : null;
    }

    /** The member's id: the name under which sessions are indexed. */
    @Override
    public String getName() {
        return id.toString();
    }

    /** Whether they are an operator with one of these roles, or an owner. */
    public boolean isOperatorFor(Set<OperatorRole> any) {
        Set<OperatorRole> mine = roles();
        return mine.contains(OperatorRole.OWNER) || mine.stream().anyMatch(any::contains);
    }

    /** What an operator is trusted with; nothing for everybody else. */
    public Set<OperatorRole> roles() {
        return trust == null ? Set.of() : trust.roles();
    }

    /** Whether this is an operator who gives a second factor before they see {@code /admin}. */
    public boolean hasSecondFactor() {
        return trust != null && trust.secondFactor();
    }

    /** The same operator as long as they have not given the second factor: trusted with nothing. */
    public CurrentMember trustedWithNothing() {
        OperatorTrust none = OperatorTrust.of(Set.of(), hasSecondFactor());
        return new CurrentMember(id, email, nickname, photo, emailConfirmed, admin, none, suspendedUntil);
    }

    public boolean isSuspendedAt(Instant now) {
        return suspendedUntil != null && now.isBefore(suspendedUntil);
    }

    /** The one kind of authentication a Madang session holds, however the member signed in. */
    public Authentication toAuthentication() {
        var member = new SimpleGrantedAuthority("ROLE_MEMBER");
        var authorities = admin ? List.of(member, new SimpleGrantedAuthority("ROLE_ADMIN")) : List.of(member);
        return UsernamePasswordAuthenticationToken.authenticated(this, null, authorities);
    }
}
