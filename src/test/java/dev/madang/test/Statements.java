package dev.madang.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Every SQL statement the application sends, in order: what a page costs. */
public class Statements implements QueryExecutionListener {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** The statements sent while this ran, by any thread. */
    public List<String> during(Runnable work) {
        sent.clear();
        work.run();
        return new ArrayList<>(sent);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.forEach(query -> sent.add(query.getQuery()));
    }
}
