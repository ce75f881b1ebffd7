package dev.madang.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskDecorator;

@MadangTest
class TraceTest {

    @Autowired
    People people;

    @Autowired
    Trace trace;

    @Autowired
    TaskDecorator traced;

    @Test
    void aCallersTraceGoesOn() {
        assertThat(onErrorPage("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
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
    void anythingElseBeginsANewOne(@Nullable String traceparent) {
        assertThat(onErrorPage(traceparent))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736")
                .isNotEqualTo(onErrorPage(traceparent));
    }

    @Test
    void itsIdStandsInTheLog() {
        try (var begun = trace.begin("test")) {
            assertThat(begun.id()).isEqualTo(trace.id()).isEqualTo(MDC.get("traceId"));
        }
    }

    @Test
    void workHandedToAnotherThreadBelongsToTheTraceAndLeavesNothingThere() throws InterruptedException {
        var member = UUID.randomUUID();
        var seen = new AtomicReference<String>();
        var left = new AtomicReference<String>();
        try (var begun = trace.begin("test")) {
            Trace.doneFor(member);
            Runnable work = traced.decorate(() -> seen.set(MDC.get("traceId") + " " + MDC.get("memberId")));
            Thread.ofPlatform()
                    .start(() -> {
                        work.run();
                        left.set(MDC.get("traceId"));
                    })
                    .join();
            assertThat(seen.get()).isEqualTo(begun.id() + " " + member);
            assertThat(left.get()).isNull();
        }
    }

    @Test
    void theNextRequestOnTheThreadDoesNotInheritTheMember() {
        try (var begun = trace.begin("test")) {
            Trace.doneFor(UUID.randomUUID());
        }

        assertThat(MDC.get("traceId")).isNull();
        assertThat(MDC.get("memberId")).isNull();
    }

    private String onErrorPage(@Nullable String traceparent) {
        Browser browser = people.stranger();
        return (traceparent == null ? browser : browser.with("traceparent", traceparent))
                .get("/listings/" + UUID.randomUUID())
                .text("main code");
    }
}
