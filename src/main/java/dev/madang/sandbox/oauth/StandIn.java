package dev.madang.sandbox.oauth;

import dev.madang.shared.Slugs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The providers that are played, each with the shapes of its own answers. */
enum StandIn {
    KAKAO {
        @Override
        Map<String, Object> tokens(String accessToken, String refreshToken) {
            return Map.of(
                    "access_token",
                    accessToken,
                    "token_type",
                    "bearer",
                    "refresh_token",
                    refreshToken,
                    "expires_in",
                    21599,
                    "scope",
                    "account_email profile_nickname",
                    "refresh_token_expires_in",
                    5183999);
        }

        @Override
        Map<String, Object> user(Person person) {
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("profile_nickname_needs_agreement", false);
            account.put("profile", Map.of("nickname", person.nickname(), "is_default_nickname", false));
            account.put("has_email", person.email() != null);
            account.put("email_needs_agreement", person.email() == null);
            if (person.email() != null) {
                account.put("is_email_valid", true);
                account.put("is_email_verified", person.emailVerified());
                account.put("email", person.email());
            }
            return Map.of(
                    "id",
                    Long.parseLong(person.id()),
                    "connected_at",
                    "2026-01-05T03:00:00Z",
                    "properties",
                    Map.of("nickname", person.nickname()),
                    "kakao_account",
                    account);
        }
    },
    NAVER {
        @Override
        Map<String, Object> tokens(String accessToken, String refreshToken) {
            return Map.of(
                    "access_token",
                    accessToken,
                    "refresh_token",
                    refreshToken,
                    "token_type",
                    "bearer",
                    "expires_in",
                    "3600");
        }

        @Override
        Map<String, Object> user(Person person) {
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("id", "naver-" + person.id());
            response.put("nickname", person.nickname());
            response.put("name", person.nickname());
            if (person.email() != null) {
                response.put("email", person.email());
            }
            return Map.of("resultcode", "00", "message", "success", "response", response);
        }
    },
    /** Its token answer also carries an ID token. */
    GOOGLE {
        @Override
        Map<String, Object> tokens(String accessToken, String refreshToken) {
            return Map.of(
                    "access_token",
                    accessToken,
                    "expires_in",
                    3599,
                    "scope",
                    "openid https://www.googleapis.com/auth/userinfo.profile "
                            + "https://www.googleapis.com/auth/userinfo.email",
                    "token_type",
                    "Bearer");
        }

        @Override
        Map<String, Object> user(Person person) {
            Map<String, Object> claims = new LinkedHashMap<>();
            claims.put("sub", person.id());
            claims.put("name", person.nickname());
            claims.put("given_name", person.nickname());
            if (person.email() != null) {
                claims.put("email", person.email());
                claims.put("email_verified", person.emailVerified());
            }
            return claims;
        }
    };

    abstract Map<String, Object> tokens(String accessToken, String refreshToken);

    abstract Map<String, Object> user(Person person);

    /** As it stands in addresses: {@code kakao}. */
    public String id() {
        return Slugs.of(this);
    }

    static Optional<StandIn> find(String id) {
        return Slugs.find(StandIn.class, id);
    }
}
