package dev.madang.member.social;

import dev.madang.shared.Slugs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why somebody came back from a provider as a stranger. Shown as {@code social.problem.<NAME>}. */
public enum SocialProblem {
    /** They said no. */
    CANCELLED,
    /** The answer belongs to no journey of this browser: too late, sent twice, or somebody else's. */
    STALE,
    /** The provider does not answer, or not as agreed. */
    UNAVAILABLE,
    /** They were erased while a sanction kept them out, which holds still. */
    BARRED;

    /** As it stands in addresses: {@code cancelled}. */
    public String id() {
        return Slugs.of(this);
    }

    public static Optional<SocialProblem> find(@Nullable String id) {
        return Slugs.find(SocialProblem.class, id);
    }

    static SocialProblem of(AuthenticationException failure) {
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        return switch (code) {
            case "access_denied" -> CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_grant" -> STALE;
            default -> UNAVAILABLE;
        };
    }
}
