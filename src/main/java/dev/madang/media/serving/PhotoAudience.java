package dev.madang.media.serving;

import static java.util.stream.Collectors.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.madang.media.PhotoReferences;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may look at a photo, by where it stands ({@link PhotoReferences}). That everyone may is remembered for a minute, so
 * that the pictures of lists ask no database; what is not everyone's is asked for each time. So long strangers still see what was
 * paused, or taken from them by operators.
 */
@Component
class PhotoAudience {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String everyone;
    private final String reader;
    private final Cache<UUID, Boolean> shownToEveryone = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(50_000)
            .build();

    PhotoAudience(JdbcClient jdbc, Clock clock, List<PhotoReferences> references) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.everyone = select(references, PhotoReferences::showsEveryone);
        this.reader = select(references, PhotoReferences::showsReader);
    }

    boolean isEveryone(UUID photo) {
        if (shownToEveryone.getIfPresent(photo) != null) {
            return true;
        }
        boolean shown =
                jdbc.sql(everyone).param("photo", photo).query(Boolean.class).single();
        if (shown) {
            shownToEveryone.put(photo, true);
        }
        return shown;
    }

    /** @param member who asks; null for guests */
    boolean includes(@Nullable CurrentMember member, UUID photo) {
        if (member == null) {
            return false;
        }
        var asked = jdbc.sql(reader + " OR EXISTS (SELECT FROM photo WHERE id = :photo AND owner_id = :reader)")
                .param("photo", photo)
                .param("reader", member.id())
                .param("now", clock.instant());
        for (OperatorRole role : OperatorRole.values()) {
            asked = asked.param(PhotoReferences.parameter(role), member.isOperatorFor(Set.of(role)));
        }
        return asked.query(Boolean.class).single();
    }

    private static String select(List<PhotoReferences> references, Function<PhotoReferences, String> shows) {
        return references.stream().map(shows).collect(joining(" OR ", "SELECT ", ""));
    }
}
