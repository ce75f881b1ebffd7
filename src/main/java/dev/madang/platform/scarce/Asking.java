package dev.madang.platform.scarce;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A member who asks for something scarce, and on which terms. */
public final class Asking {

    private final Scarce scarce;
    private final Object item;
    private final UUID member;
    private final @Nullable String limit;
    private final List<Class<? extends RuntimeException>> forgiven;

    Asking(Scarce scarce, Object item, UUID member) {
        this(scarce, item, member, null, List.of());
    }

    private Asking(
            Scarce scarce,
            Object item,
            UUID member,
            @Nullable String limit,
            List<Class<? extends RuntimeException>> forgiven) {
        this.scarce = scarce;
        this.item = item;
        this.member = member;
        this.limit = limit;
        this.forgiven = forgiven;
    }

    /** @param name of the limit: the setting {@code madang.limits.<name>}, and the sentence {@code limit.<name>} */
    public Asking within(String name) {
        return new Asking(scarce, item, member, name, forgiven);
    }

    /** @param refusals what does not count against the limit: who is refused like this had nothing of it */
    @SafeVarargs
    public final Asking forgiving(Class<? extends RuntimeException>... refusals) {
        return new Asking(scarce, item, member, limit, List.of(refusals));
    }

    /**
     * Asks under the key of a form: what is sent again counts once, is done once, and answered alike.
     *
     * @param request all that makes it what it is; the same text for the same request
     */
    public Once once(String key, Object request) {
        return new Once(this, key, request);
    }

    /**
     * Does the work in a transaction, once it is this member's turn.
     *
     * @throws Refusal 429 beyond the limit, or when it was not this member's turn in time
     * @throws IllegalTransactionStateException when called within a transaction, whose connection would wait, too
     */
    public <T> T run(Supplier<T> work) {
        return run(Ids.next().toString(), work);
    }

    private <T> T run(String attempt, Supplier<T> work) {
        return counted(attempt, () -> scarce.inTurn(item, work));
    }

    /**
     * Does the work at once and without a transaction, within the limit: it gathers what many ask, and does that together.
     *
     * @param attempt the key of the form: what is sent again counts once
     * @throws Refusal 429 beyond the limit
     * @throws IllegalTransactionStateException when called within a transaction
     */
    public <T> T counted(String attempt, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("Nobody waits for a turn within a transaction");
        }
        if (limit == null) {
            return work.get();
        }
        scarce.count(limit, member, attempt);
        try {
            return work.get();
        } catch (RuntimeException refused) {
            if (forgiven.stream().anyMatch(kind -> kind.isInstance(refused))) {
                scarce.takeBack(limit, member, attempt);
            }
            throw refused;
        }
    }

    /** Asking under the key of a form. */
    public record Once(Asking asking, String key, Object request) {

        /**
         * Has something made, or finds what was made when the same was asked before.
         *
         * @param work makes it, under the id given
         * @return its id
         * @throws Refusal as {@link Asking#run} does, and 400, 409 and 422 as {@link Idempotency#claim} does
         */
        public UUID run(Consumer<UUID> work) {
            UUID id = Ids.next();
            return asking.run(
                    key,
                    () -> asking.scarce.had(asking.member, key, request, id).orElseGet(() -> {
                        work.accept(id);
                        return id;
                    }));
        }
    }
}
