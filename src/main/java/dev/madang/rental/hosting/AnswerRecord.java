package dev.madang.rental.hosting;

import java.time.Duration;

/**
 * How a host answered the requests of the last {@link AnswerRecords#DAYS} days; those that the guest took back first do
 * not count.
 *
 * @param asked how many had to be answered: at least one
 * @param answered how many were, by yes or no, in time
 * @param median how long half of the answers took at most; zero without any
 */
public record AnswerRecord(int asked, int answered, Duration median) {

    /** Percent of the requests that were answered, rounded down: only who answers all has 100. */
    public int rate() {
        return answered * 100 / asked;
    }

    /** Message key of how long an answer takes, for {@link #time()}. */
    public String timeText() {
        return median.toMinutes() < 60 ? "hosting.answers.minutes" : "hosting.answers.hours";
    }

    /** In the unit of {@link #timeText()}, rounded up. */
    public long time() {
        Duration unit = median.toMinutes() < 60 ? Duration.ofMinutes(1) : Duration.ofHours(1);
        return Math.max(1, median.plus(unit).minusNanos(1).dividedBy(unit));
    }
}
