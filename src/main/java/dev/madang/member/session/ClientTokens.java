package dev.madang.member.session;

import dev.madang.member.domain.AllMembers;
import dev.madang.member.domain.Member;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    ClientTokens(StringRedisTemplate redis, AllMembers members, Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.redis = redis;
        this.members = members;
        this.events = events;
    }

    /** A new one, which is shown this once. */
    public String issue(UUID member) {
        String token = SecretToken.create();
        redis.opsForValue().set(key(token), member.toString(), LASTS);
        redis.opsForSet().add(keyOfAll(member), key(token));
        redis.expire(keyOfAll(member), LASTS);
        return token;
    }

    /** How long it is good for from now on; nothing when it is over. */
    public Duration timeLeft(String token) {
        Long millis = redis.getExpire(key(token), TimeUnit.MILLISECONDS);
        return Duration.ofMillis(millis == null ? 0 : Math.max(0, millis));
    }

    /** Ends all of a member's, and what their programs have open by them ({@link ClientTokensEnded}). */
    public void end(UUID member) {
        Set<String> all = redis.opsForSet().members(keyOfAll(member));
        if (all != null) {
            redis.delete(all);
        }
        redis.delete(keyOfAll(member));
        events.publishEvent(new ClientTokensEnded(member));
    }

    /** Whose token it is; nobody's when it is over, or never was one, and while its member is suspended. */
    public Optional<CurrentMember> memberOf(String token) {
        return Optional.ofNullable(redis.opsForValue().get(key(token)))
                .map(UUID::fromString)
                .flatMap(members::findById)
                .map(Member::asCurrentMember)
                .filter(member -> !member.isSuspendedAt(clock.instant()));
    }

    private static String keyOfAll(UUID member) {
        return "madang:client-tokens-of:" + member;
    }

    private static String key(String token) {
        return "madang:client-token:" + HexFormat.of().formatHex(SecretToken.hash(token));
    }
}
