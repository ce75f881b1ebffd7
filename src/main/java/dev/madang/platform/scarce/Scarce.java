package dev.madang.platform.scarce;

import dev.madang.platform.gate.PerItemBulkhead;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What many ask for at the same moment, and each once:
 *
 * <pre>{@code
 * scarce.of(listing).by(me.id())
 *         .within("reservation-request").forgiving(DaysTaken.class)
 *         .once(form.getIdempotencyKey(), wish)
 *         .run(id -> requests.ask(id, me.id(), wish));
 * }</pre>
 *
 * First the limit, so that who asks too often takes nobody's turn; then the turn, so that those who wait for each other's
 * rows do not hold all connections meanwhile; then the transaction, and in it the key, which is used up by what was had
 * and free again when it was not.
 */
@Component
public class Scarce {

    private final Throttle throttle;
    private final PerItemBulkhead turns;
    private final TransactionTemplate transaction;
    private final Idempotency idempotency;

    Scarce(Throttle throttle, PerItemBulkhead turns, TransactionTemplate transaction, Idempotency idempotency) {
        this.throttle = throttle;
        this.turns = turns;
        this.transaction = transaction;
        this.idempotency = idempotency;
    }

    /** @param item what many may want: its id */
    public Item of(Object item) {
        return new Item(this, item);
    }

    /** Something that many want. */
    public record Item(Scarce scarce, Object id) {

        public Asking by(UUID member) {
            return new Asking(scarce, id, member);
        }
    }

    /** @throws Refusal in the words of the limit */
    void count(String limit, UUID member, String attempt) {
        try {
            throttle.count(limit, member.toString(), attempt);
        } catch (TooManyAttempts enough) {
            throw enough.inItsOwnWords();
        }
    }

    void takeBack(String limit, UUID member, String attempt) {
        throttle.takeBack(limit, member.toString(), attempt);
    }

    <T> T inTurn(Object item, Supplier<T> work) {
        return turns.inTurn(item, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    Optional<UUID> had(UUID member, String key, Object request, UUID id) {
        return idempotency.claim(member, key, request.toString(), id.toString()).map(UUID::fromString);
    }
}
