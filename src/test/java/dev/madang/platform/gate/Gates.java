package dev.madang.platform.gate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** For who waits for others within a request. */
public final class Gates {

    private Gates() {}

    /** Whether somebody else has the place of a request that has done this. */
    public static boolean isLeftBy(Runnable work) throws Exception {
        var gate = new RequestBulkhead(1, Duration.ofMillis(20), List.of());
        var left = new AtomicBoolean();
        gate.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (request, response) -> {
            work.run();
            Thread other = Thread.startVirtualThread(() -> left.set(isServed(gate)));
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return left.get();
    }

    private static boolean isServed(RequestBulkhead gate) {
        var served = new AtomicBoolean();
        try {
            gate.doFilter(
                    new MockHttpServletRequest("GET", "/"),
                    new MockHttpServletResponse(),
                    (request, response) -> served.set(true));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return served.get();
    }
}
