package dev.madang.platform.jobs;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves on many rows in one run, each in a transaction of its own: one that fails is told in the log, tried again in a
 * later run, and keeps no other from being moved.
 */
@Component
public class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final TransactionOperations transaction;

    Sweep(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /**
     * @param what they are, for the log
     * @param move answers whether there was anything to do
     */
    public JobResult each(String what, Collection<UUID> ids, Predicate<UUID> move) {
        return steps(what, ids, id -> move.test(id) ? 1 : 0);
    }

    /**
     * @param what they are, for the log
     * @param move answers how many steps it took
     */
    public JobResult steps(String what, Collection<UUID> ids, ToIntFunction<UUID> move) {
        return ids.stream().map(id -> one(what, id, move)).reduce(JobResult.NOTHING, JobResult::and);
    }

    private JobResult one(String what, UUID id, ToIntFunction<UUID> move) {
        try {
            return JobResult.moved(Objects.requireNonNull(transaction.execute(status -> move.applyAsInt(id))));
        } catch (RuntimeException broken) {
            log.error("{} {} could not be moved on, it is tried again later", what, id, broken);
            return JobResult.failed(1);
        }
    }
}
