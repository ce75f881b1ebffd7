package dev.madang.platform.start;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;

/** Prints a {@link StartRefused} as the sentence it is, without a stack trace around it. */
class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .peek(refused -> System.err.println(refused.getMessage()))
                .findFirst()
                .isPresent();
    }
}
