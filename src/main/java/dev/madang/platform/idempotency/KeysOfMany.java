package dev.madang.platform.idempotency;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Sha256;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The keys of many requests that one transaction answers: those that were answered before, and those that are claimed now. */
public final class KeysOfMany {

    private final Map<Key, Answer> answered;
    private final Map<Key, Answer> claimed = new LinkedHashMap<>();

    KeysOfMany(Map<Key, Answer> answered) {
        this.answered = answered;
    }

    record Key(UUID member, String key) {}

    record Answer(byte[] hash, String location) {

        /** @throws Refusal 422 when it was given to another request */
        String to(byte[] other) {
            if (!Arrays.equals(hash, other)) {
                throw Refusal.invalid("error.key-reused");
            }
            return location;
        }
    }

    /**
     * Where the earlier answer to the request is found; empty when it is new, and nothing has claimed its key.
     *
     * @throws Refusal 422 when the key was used for another request, 400 for one that no page of ours has made
     */
    public Optional<String> answer(UUID member, String key, String request) {
        Idempotency.requireKey(key);
        var wanted = new Key(member, key);
        Answer before = answered.getOrDefault(wanted, claimed.get(wanted));
        return Optional.ofNullable(before).map(answer -> answer.to(Sha256.of(request)));
    }

    /** The request is had: its key is used up by {@link Idempotency#keep}. */
    public void claim(UUID member, String key, String request, String location) {
        claimed.put(new Key(member, key), new Answer(Sha256.of(request), location));
    }

    List<Map.Entry<Key, Answer>> claimed() {
        return List.copyOf(claimed.entrySet());
    }
}
