package dev.madang.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is awaited mostly comes within some milliseconds: it is asked for soon at first, and ten times a second later on. */
public class QuickPolling implements BeforeAllCallback {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultPollDelay(FIRST);
        Awaitility.setDefaultPollInterval((polls, last) -> {
            long longer = Math.max(FIRST.toMillis(), last.toMillis() * 3 / 2);
            return Duration.ofMillis(Math.min(longer, LONGEST.toMillis()));
        });
    }
}
