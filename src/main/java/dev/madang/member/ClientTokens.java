package dev.madang.member;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Tokens with which a member's other programs speak for them, instead of a session. Of a token only the hash is kept, in Redis,
 * until it is over.
 */
@Component
public class ClientTokens {

    public static final Duration LASTS = Duration.ofHours(1);

    private final StringRedisTemplate redis;
    private final AllMembers members;
    private final Clock clock;

    ClientTokens(StringRedisTemplate redis, AllMembers members, Clock clock) {
        this.clock = clock;
        this.redis = redis;
        this.members = members;
    }

    /** A new one, which is shown this once. */
    public String issue(UUID member) {
        String token = SecretToken.create();
        redis.opsForValue().set(key(token), member.toString(), LASTS);
        return token;
    }

    /** Whose token it is; nobody's when it is over, or never was one, and while its member is suspended. */
    public Optional<CurrentMember> memberOf(String token) {
        return Optional.ofNullable(redis.opsForValue().get(key(token)))
                .map(UUID::fromString)
                .flatMap(members::findById)
                .map(Member::asCurrentMember)
                .filter(member -> !member.isSuspendedAt(clock.instant()));
    }

    private static String key(String token) {
        return "madang:client-token:" + HexFormat.of().formatHex(SecretToken.hash(token));
    }
}
