package dev.madang.test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what keeps the database right, to see that without it a rush goes wrong: else the test of the rush proves
 * nothing. Only in a database of the test's own.
 */
public class Guards {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Guards(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param constraint its name, which only one table has */
    public void without(String constraint) {
        transaction.executeWithoutResult(status -> {
            String table = jdbc.sql("SELECT conrelid::regclass::text FROM pg_constraint WHERE conname = ?")
                    .param(constraint)
                    .query(String.class)
                    .single();
            jdbc.sql("ALTER TABLE " + table + " DROP CONSTRAINT " + constraint).update();
        });
    }
}
