import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Bounded waits. */
final class Wait {

    private Wait() {}

    static void millis(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    /** @throws AssertionError when it does not come about in time */
    static void until(String what, Duration most, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + most.toSeconds() + " s: " + what);
            }
            millis(200);
        }
    }
}
