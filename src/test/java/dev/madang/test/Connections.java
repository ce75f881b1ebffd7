package dev.madang.test;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.lifecycle.JdbcLifecycleEventListenerAdapter;

/** The connections to the database that are out of the pool, and which thread has them. */
public class Connections extends JdbcLifecycleEventListenerAdapter {

    private final Map<String, Thread> taken = new ConcurrentHashMap<>();

    /** How many this thread has taken and not given back. */
    public long heldHere() {
        return taken.values().stream()
                .filter(thread -> thread == Thread.currentThread())
                .count();
    }

    @Override
    public void afterGetConnection(MethodExecutionContext call) {
        if (call.getResult() instanceof Connection) {
            taken.put(call.getConnectionInfo().getConnectionId(), Thread.currentThread());
        }
    }

    @Override
    public void afterClose(MethodExecutionContext call) {
        if (call.getTarget() instanceof Connection) {
            taken.remove(call.getConnectionInfo().getConnectionId());
        }
    }
}
