package dev.madang.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ReflectionUtils;

/**
 * Counts what happens, by the events that modules tell each other anyway: {@code madang.events} with the event's name, and where it
 * moved something, to which state. Counted once it is committed, and once for each event, however often it is delivered.
 */
@Component
class EventMeters {

    private static final String OURS = "dev.madang.";
    private static final String NAME = "madang.events";

    private static final ClassValue<Optional<RecordComponent>> STATES = new ClassValue<>() {
        @Override
        protected Optional<RecordComponent> computeValue(Class<?> event) {
            return !event.isRecord()
                    ? Optional.empty()
                    : Arrays.stream(event.getRecordComponents())
                            .filter(component -> component.getName().equals("to")
                                    && component.getType().isEnum())
                            .peek(component -> component.getAccessor().setAccessible(true))
                            .findFirst();
        }
    };

    private final MeterRegistry meters;

    EventMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** No listener of Modulith's registry: an event is not written down for the sake of its count. */
    @EventListener
    void on(PayloadApplicationEvent<?> told) {
        Object event = told.getPayload();
        if (!event.getClass().getName().startsWith(OURS)) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count(event);
                }
            });
        } else {
            count(event);
        }
    }

    private void count(Object event) {
        meters.counter(NAME, "event", event.getClass().getSimpleName(), "to", stateOf(event))
                .increment();
    }

    private static String stateOf(Object event) {
        return STATES.get(event.getClass())
                .map(component -> String.valueOf(ReflectionUtils.invokeMethod(component.getAccessor(), event)))
                .orElse("");
    }
}
