package dev.madang.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * What a story writes need not be on disk at once: the demo counts from its teller's own commit on, which comes last and
 * takes all that was written before it to the disk; one that was cut short is thrown away.
 */
@Component
@Profile("local")
class ToldTransactions implements TransactionExecutionListener {

    private final ObjectProvider<JdbcTemplate> jdbc;

    ToldTransactions(ObjectProvider<JdbcTemplate> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && TravellingClock.isTravelling()) {
            jdbc.getObject().execute("SET LOCAL synchronous_commit = off");
        }
    }
}
