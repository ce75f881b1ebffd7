package dev.madang.platform.idempotency;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers a costly POST once, however often it is sent: a double click, a reload, a browser that tries again. The form
 * carries a key made with the page ({@link #newKey}); the answer is kept for 24 hours.
 */
@Component
public class Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A key for one form. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Claims the key in the caller's transaction: what that transaction does and that the key was used are committed
     * together, or neither is, and the same key can then be sent again.
     *
     * @param request all that makes the request what it is, address and fields; the same text for the same request
     * @param location where the answer is to be found once the transaction is committed: an address, an id
     * @return empty when the request is new; else where the earlier answer to it is found
     * @throws Refusal 422 when the key was used for another request, 409 while the first is still being answered, 400
     *     for a key that no page of ours has made
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> claim(UUID member, String key, String request, String location) {
        requireKey(key);
        byte[] hash = Sha256.of(request);
        return isNew(member, key, hash, location) ? Optional.empty() : Optional.of(earlier(member, key, hash));
    }

    /** The keys of many requests that one transaction answers, those of these members. */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeysOfMany keysOf(Collection<UUID> members, Collection<String> keys) {
        var answered = new HashMap<KeysOfMany.Key, KeysOfMany.Answer>();
        jdbc.sql("""
                        SELECT member_id, key, request_hash, location FROM idempotent_request
                        WHERE member_id = ANY (:members) AND key = ANY (:keys)""")
                .param("members", members.toArray(UUID[]::new))
                .param("keys", keys.stream().filter(Idempotency::isKey).toArray(String[]::new))
                .query((row, number) -> answered.put(
                        new KeysOfMany.Key(row.getObject("member_id", UUID.class), row.getString("key")),
                        new KeysOfMany.Answer(row.getBytes("request_hash"), row.getString("location"))))
                .list();
        return new KeysOfMany(answered);
    }

    /**
     * Uses up what was claimed of them, in the caller's transaction.
     *
     * @throws Refusal 409 when another transaction was quicker with one of them: this one must not be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(KeysOfMany keys) {
        List<Map.Entry<KeysOfMany.Key, KeysOfMany.Answer>> claimed = keys.claimed();
        int kept = claimed.isEmpty()
                ? 0
                : jdbc.sql("""
                        INSERT INTO idempotent_request (member_id, key, request_hash, location, created_at)
                        SELECT member, key, hash, location, :now
                        FROM unnest(:members::uuid[], :keys::text[], :hashes::bytea[], :locations::text[]) AS claim (member, key, hash, location)
                        ON CONFLICT DO NOTHING""")
                        .param(
                                "members",
                                claimed.stream()
                                        .map(one -> one.getKey().member())
                                        .toArray(UUID[]::new))
                        .param(
                                "keys",
                                claimed.stream().map(one -> one.getKey().key()).toArray(String[]::new))
                        .param(
                                "hashes",
                                claimed.stream()
                                        .map(one -> one.getValue().hash())
                                        .toArray(byte[][]::new))
                        .param(
                                "locations",
                                claimed.stream()
                                        .map(one -> one.getValue().location())
                                        .toArray(String[]::new))
                        .param("now", now())
                        .update();
        if (kept < claimed.size()) {
            throw Refusal.conflict("error.still-running");
        }
    }

    /** @throws Refusal 400 for a key that no page of ours has made */
    public static void requireKey(String key) {
        if (!isKey(key)) {
            throw Refusal.malformed("error.form-key");
        }
    }

    private static boolean isKey(String key) {
        return key.matches("[A-Za-z0-9-]{8,64}");
    }

    /**
     * Forgets the answers of more than 24 hours ago.
     *
     * @return how many
     */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("DELETE FROM idempotent_request WHERE created_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    /** The lock is held until the transaction ends: whoever comes meanwhile neither waits nor gets through. */
    private boolean isNew(UUID member, String key, byte[] hash, String location) {
        return jdbc.sql("""
                        INSERT INTO idempotent_request (member_id, key, request_hash, location, created_at)
                        SELECT :member, :key, :hash, :location, :now
                        WHERE pg_try_advisory_xact_lock(hashtextextended(:member::text || :key, 0))
                        ON CONFLICT DO NOTHING""")
                        .param("member", member)
                        .param("key", key)
                        .param("hash", hash)
                        .param("location", location)
                        .param("now", now())
                        .update()
                == 1;
    }

    private String earlier(UUID member, String key, byte[] hash) {
        KeysOfMany.Answer answer = jdbc.sql(
                        "SELECT request_hash, location FROM idempotent_request WHERE member_id = :member AND key = :key")
                .param("member", member)
                .param("key", key)
                .query((row, number) -> new KeysOfMany.Answer(row.getBytes("request_hash"), row.getString("location")))
                .optional()
                .orElseThrow(() -> Refusal.conflict("error.still-running"));
        return answer.to(hash);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
