package dev.madang.platform.trace;

import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The id under which all that is done for one request is found again in the log, and whom it is done for. Stands in
 * every log line of the thread from {@link #begin} to {@link #end}, and of the work that it hands to other threads.
 */
public final class Trace {

    private static final String ID = "traceId";
    private static final String MEMBER = "memberId";

    /** version-trace-parent-flags, as the W3C recommends; an all-zero trace is none. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");

    private Trace() {}

    /**
     * Begins a trace, or goes on with the one of who called.
     *
     * @param traceparent the caller's W3C header, or null
     * @return the trace's id: 32 hexadecimal digits
     */
    public static String begin(@Nullable String traceparent) {
        var continued = TRACEPARENT.matcher(Objects.requireNonNullElse(traceparent, ""));
        String id = continued.matches() ? continued.group(1) : newId();
        MDC.put(ID, id);
        return id;
    }

    public static void doneFor(UUID member) {
        MDC.put(MEMBER, member.toString());
    }

    public static void end() {
        MDC.remove(ID);
        MDC.remove(MEMBER);
    }

    /** The task, traced as the thread that hands it over. */
    static Runnable carriedInto(Runnable task) {
        Map<String, String> context = Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
        return () -> {
            MDC.setContextMap(context);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }

    private static String newId() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
