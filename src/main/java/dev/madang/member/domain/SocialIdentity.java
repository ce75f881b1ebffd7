package dev.madang.member.domain;

import dev.madang.platform.session.KeptInSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a provider knows them.
 *
 * @param subject the provider's own id of the person, stable
 * @param email the address the provider told, or null
 * @param emailVerified whether the provider vouches that the address is theirs; otherwise it is but a suggestion
 * @param nickname what the provider calls them, or null
 */
public record SocialIdentity(
        SocialProvider provider,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String nickname)
        implements KeptInSession {

    /** The address the provider vouches for. */
    public Optional<EmailAddress> verifiedEmail() {
        return emailVerified ? EmailAddress.of(email) : Optional.empty();
    }

    SocialAccount.Key key() {
        return new SocialAccount.Key(provider, subject);
    }
}
