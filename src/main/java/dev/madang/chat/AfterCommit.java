package dev.madang.chat;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is fleeting is told once its transaction is committed, or never; unlike an event of a module it is not written down
 * before, so that a message costs one transaction and one connection.
 */
public final class AfterCommit {

    private AfterCommit() {}

    /** @param work hands it over and neither waits nor fails */
    public static void run(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
