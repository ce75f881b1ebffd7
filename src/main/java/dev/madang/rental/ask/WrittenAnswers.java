package dev.madang.rental.ask;

import dev.madang.assistant.ModelAway;
import dev.madang.platform.live.Live;
import dev.madang.platform.live.LiveFragment;
import dev.madang.platform.live.LiveState;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ask.WrittenAnswer.State;
import dev.madang.shared.Sha256;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are being written, the same on all instances, for some minutes: topic {@code answer:ID}, for who asked. */
@Component
class WrittenAnswers extends LiveState {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    WrittenAnswers(Live live, StringRedisTemplate redis, JsonMapper json) {
        super("answer", "answer", live);
        this.redis = redis;
        this.json = json;
    }

    void keep(WrittenAnswer answer) {
        redis.opsForValue().set(key(answer.id()), json.writeValueAsString(answer), KEPT);
        changed(answer.id());
    }

    /** Which answer is this member's to this question. */
    void keep(UUID member, String question, UUID answer) {
        redis.opsForValue().set(key(member, question), answer.toString(), KEPT);
    }

    /** One that this member has been given to the same question. */
    Optional<WrittenAnswer> find(UUID member, String question) {
        return Optional.ofNullable(redis.opsForValue().get(key(member, question)))
                .map(UUID::fromString)
                .flatMap(this::find);
    }

    Optional<WrittenAnswer> find(UUID id) {
        return Optional.ofNullable(redis.opsForValue().get(key(id)))
                .flatMap(this::read)
                .map(answer -> isGivenUp(answer)
                        ? WrittenAnswer.away(answer.id(), answer.member(), ModelAway.Reason.SILENT)
                        : answer);
    }

    /** None of what another version has kept. */
    private Optional<WrittenAnswer> read(String text) {
        try {
            return Optional.of(json.readValue(text, WrittenAnswer.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    void forget(UUID id) {
        redis.delete(key(id));
    }

    /** Whoever wrote it is gone: it has not been kept anew for so long. */
    private boolean isGivenUp(WrittenAnswer answer) {
        if (answer.state() != State.THINKING && answer.state() != State.WRITING) {
            return false;
        }
        Long left = redis.getExpire(key(answer.id()));
        return left == null || left < KEPT.minus(PATIENCE).toSeconds();
    }

    @Override
    protected boolean mayWatch(Reader reader, UUID id) {
        CurrentMember me = reader.member();
        return me != null && find(id).filter(answer -> answer.isReadBy(me)).isPresent();
    }

    @Override
    protected Optional<LiveFragment> show(UUID id, Locale locale) {
        return find(id).map(answer -> new LiveFragment("rental/ask/ask :: written", Map.of("written", answer)));
    }

    private static String key(UUID member, String question) {
        return "madang:answer-to:" + member + ":" + Sha256.hex(Sha256.of(question), 32);
    }

    private static String key(UUID id) {
        return "madang:answer:" + id;
    }
}
