package dev.madang.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Every SQL statement the application sends, in order: what a page costs besides its bell, which every page of a member has. */
public class Statements implements QueryExecutionListener {

    private static final String REQUESTS = "tomcat-handler-";
    private static final String BELL = "SELECT count(*) FROM notification ";

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile String caller = "";

    /** The statements sent while this ran, by itself and by requests; not those of work in the background. */
    public List<String> during(Runnable work) {
        caller = Thread.currentThread().getName();
        sent.clear();
        work.run();
        return new ArrayList<>(sent);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String thread = Thread.currentThread().getName();
        if (thread.startsWith(REQUESTS) || thread.equals(caller)) {
            queries.stream()
                    .map(QueryInfo::getQuery)
                    .filter(sql -> !sql.startsWith(BELL))
                    .forEach(sent::add);
        }
    }
}
