package dev.madang.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.context.Context;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * The id under which all that is done for one request or one run of a job is found again, in the log and wherever traces
 * are sent to, and whom it is done for. A request's trace is begun by Spring, which goes on with its caller's
 * ({@code traceparent}); both ids stand in every log line meanwhile, and of the work that is handed to other threads.
 */
@Component
public class Trace {

    private static final String MEMBER = "memberId";

    private final Tracer tracer;

    Trace(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The id of what this thread is at: 32 hexadecimal digits; null when that is nothing. */
    public @Nullable String id() {
        Span span = tracer.currentSpan();
        return span == null ? null : span.context().traceId();
    }

    /** Begins a trace that nobody asked for from outside. */
    public Begun begin(String name) {
        Span span = tracer.spanBuilder().setNoParent().name(name).start();
        return new Begun(span, tracer.withSpan(span));
    }

    public static void doneFor(UUID member) {
        MDC.put(MEMBER, member.toString());
    }

    /** The thread's next work is not this member's. */
    public static void doneForNobody() {
        MDC.remove(MEMBER);
    }

    /** The task, traced as the thread that hands it over. */
    static Runnable carriedInto(Runnable task) {
        Runnable traced = Context.current().wrap(task);
        @Nullable String member = MDC.get(MEMBER);
        return () -> {
            if (member != null) {
                MDC.put(MEMBER, member);
            }
            try {
                traced.run();
            } finally {
                doneForNobody();
            }
        };
    }

    /** Ends with its closing. */
    public static final class Begun implements AutoCloseable {

        private final Span span;
        private final Tracer.SpanInScope scope;

        private Begun(Span span, Tracer.SpanInScope scope) {
            this.span = span;
            this.scope = scope;
        }

        public String id() {
            return span.context().traceId();
        }

        @Override
        public void close() {
            doneForNobody();
            scope.close();
            span.end();
        }
    }
}
