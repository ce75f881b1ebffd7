package dev.madang.platform.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.OperatorTrust;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class SessionJsonTest {

    private final RedisSerializer<Object> serializer = new SessionJson(SessionJsonTest.class.getClassLoader());

    record Note(String text, UUID about) implements KeptInSession {}

    @Test
    void aMemberComesBackAsTheSameMember() {
        var member = new CurrentMember(
                UUID.randomUUID(),
                "minji@example.com",
                "민지",
                UUID.randomUUID(),
                true,
                true,
                OperatorTrust.of(Set.of(OperatorRole.SUPPORT, OperatorRole.FINANCE), true),
                java.time.Instant.parse("2026-01-02T03:04:05.678901Z"));
        var context = (SecurityContext) roundTrip(new SecurityContextImpl(member.toAuthentication()));
        assertThat(context.getAuthentication()).isEqualTo(member.toAuthentication());
        assertThat(context.getAuthentication().getAuthorities()).hasSize(2);
    }

    @Test
    void anOperatorOfWhomTheSessionNamesNoRolesMayNothing() {
        var json =
                "{\"@class\":\"dev.madang.platform.security.CurrentMember\",\"id\":\"0198c0de-0000-7000-8000-000000000001\","
                        + "\"email\":\"ops@example.com\",\"nickname\":\"운영\",\"emailConfirmed\":true,\"admin\":true}";
        var context = (SecurityContext) serializer.deserialize(json.getBytes(UTF_8));
        var operator = (CurrentMember) context.getAuthentication().getPrincipal();
        assertThat(operator.roles()).isEmpty();
        assertThat(operator.isOperatorFor(Set.of(OperatorRole.values()))).isFalse();
    }

    @Test
    void anAuthorizationRequestComesBackWithItsStateAndVerifier() {
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://kauth.kakao.com/oauth/authorize")
                .clientId("madang")
                .redirectUri("https://madang.example/login/oauth2/code/kakao")
                .scope("account_email")
                .state("state")
                .attributes(Map.of("registration_id", "kakao", "code_verifier", "verifier"))
                .build();
        var back = (OAuth2AuthorizationRequest) roundTrip(request);
        assertThat(back.getState()).isEqualTo("state");
        assertThat(back.getAttributes()).isEqualTo(request.getAttributes());
        assertThat(back.getScopes()).isEqualTo(request.getScopes());
    }

    @Test
    void whatAModuleMarkedAsKeptComesBack() {
        var note = new Note("텐트", UUID.randomUUID());
        assertThat(roundTrip(note)).isEqualTo(note);
        assertThat(roundTrip("text")).isEqualTo("text");
        assertThat(roundTrip(1_700_000_000_000L)).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void itIsJsonAndNothingThatRuns() {
        var member = new CurrentMember(UUID.randomUUID(), "minji@example.com", "민지", null, true, false, null, null);
        String text = new String(serializer.serialize(new SecurityContextImpl(member.toAuthentication())), UTF_8);
        assertThat(text).startsWith("{").contains("\"nickname\":\"민지\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"dev.madang.shared.Won\",\"amount\":1}",
                "{\"@class\":\"java.lang.ProcessBuilder\"}",
                "[\"java.io.File\",\"/etc/passwd\"]"
            })
    void aTypeThatNobodyMarkedIsRefused(String json) {
        assertThatThrownBy(() -> serializer.deserialize(json.getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("denied");
    }

    private Object roundTrip(Object value) {
        return serializer.deserialize(serializer.serialize(value));
    }
}
