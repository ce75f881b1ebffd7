package dev.madang.platform.start;

import org.springframework.boot.SpringBootExceptionReporter;

/** Prints a {@link StartRefused} as the sentence it is, without a stack trace around it. */
class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof StartRefused) {
            System.err.println(failure.getMessage());
            return true;
        }
        return false;
    }
}
