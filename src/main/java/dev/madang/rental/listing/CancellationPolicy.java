package dev.madang.rental.listing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a guest gets back of the rent who cancels after paying (deposit and options always come back whole), and what a
 * late return costs.
 */
public enum CancellationPolicy {
    /** All until one day before the first day, half later; late days at their price. */
    FLEXIBLE(50, 100, new Step(1, 100)),
    /** All until five days before, half until one day before, nothing later; late days at one and a half times. */
    MODERATE(0, 150, new Step(5, 100), new Step(1, 50)),
    /** Half until seven days before, nothing later; late days at twice their price. */
    STRICT(0, 200, new Step(7, 50));

    /**
     * @param daysBefore whole days left until the first day of use, at least
     * @param percent of the rent that comes back then
     */
    public record Step(int daysBefore, int percent) {

        /** The last day on which this step counts. */
        public LocalDate until(LocalDate firstDay) {
            return firstDay.minusDays(daysBefore);
        }
    }

    private final List<Step> steps;
    private final int percentLater;
    private final int latePercent;

    CancellationPolicy(int percentLater, int latePercent, Step... steps) {
        this.percentLater = percentLater;
        this.latePercent = latePercent;
        this.steps = List.of(steps);
    }

    /** From the earliest and most generous on. */
    public List<Step> steps() {
        return steps;
    }

    /** Those that still count on this day in Seoul for a use that begins on that one. */
    public List<Step> stepsLeft(LocalDate today, LocalDate firstDay) {
        return steps.stream()
                .filter(step -> !step.until(firstDay).isBefore(today))
                .toList();
    }

    /** Percent of the rent that comes back after the last step. */
    public int percentLater() {
        return percentLater;
    }

    /** Percent of the price per day that every day costs which is begun after the day of the return. */
    public int latePercent() {
        return latePercent;
    }

    /** Percent of the rent that comes back to a guest who cancels on this day in Seoul. */
    public int percentOn(LocalDate today, LocalDate firstDay) {
        long daysBefore = ChronoUnit.DAYS.between(today, firstDay);
        return steps.stream()
                .filter(step -> daysBefore >= step.daysBefore())
                .findFirst()
                .map(Step::percent)
                .orElse(percentLater);
    }
}
