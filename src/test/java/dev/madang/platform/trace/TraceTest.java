package dev.madang.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceTest {

    @AfterEach
    void endTheTrace() {
        Trace.end();
    }

    @Test
    void aCallersTraceGoesOn() {
        assertThat(Trace.begin("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736")
                .isEqualTo(MDC.get("traceId"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "<script>alert(1)</script>",
                "4bf92f3577b34da6a3ce929d0e0e4736"
            })
    void anythingElseBeginsANewOne(String traceparent) {
        assertThat(Trace.begin(traceparent))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736")
                .isNotEqualTo(Trace.begin(traceparent));
    }

    @Test
    void workHandedToAnotherThreadBelongsToTheTraceAndLeavesNothingThere() throws InterruptedException {
        var member = UUID.randomUUID();
        var seen = new AtomicReference<String>();
        var left = new AtomicReference<String>();
        String id = Trace.begin(null);
        Trace.doneFor(member);

        Runnable work = Trace.carriedInto(() -> seen.set(MDC.get("traceId") + " " + MDC.get("memberId")));
        Thread.ofPlatform()
                .start(() -> {
                    work.run();
                    left.set(MDC.get("traceId"));
                })
                .join();

        assertThat(seen.get()).isEqualTo(id + " " + member);
        assertThat(left.get()).isNull();
    }

    @Test
    void theNextRequestOnTheThreadDoesNotInheritTheMember() {
        Trace.begin(null);
        Trace.doneFor(UUID.randomUUID());
        Trace.end();

        assertThat(MDC.get("traceId")).isNull();
        assertThat(MDC.get("memberId")).isNull();
    }
}
