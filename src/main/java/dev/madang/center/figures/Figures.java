package dev.madang.center.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * Feeds {@code center/figures/figures}: of classes that have begun.
 *
 * @param weeks the newest first
 * @param programs the fullest first
 */
public record Figures(List<Week> weeks, List<Taught> programs, Visitors visitors) {

    /**
     * A week from Sunday.
     *
     * @param seats of classes that took place, and {@code taken} of them
     * @param came noted as there, {@code absent} as not
     * @param cancelled given up in time, {@code late} too late to get the passes back
     * @param missed who waited in vain
     * @param calledOff classes
     */
    public record Week(
            LocalDate from,
            int classes,
            int calledOff,
            int seats,
            int taken,
            int came,
            int absent,
            int cancelled,
            int late,
            int missed) {

        /** Of a hundred seats so many were taken. */
        public int fill() {
            return share(taken, seats);
        }
    }

    /** @param fill of a hundred seats so many were taken */
    public record Taught(String name, int classes, int seats, int taken) {

        public int fill() {
            return share(taken, seats);
        }
    }

    /** @param again how many of them came more than once in these weeks */
    public record Visitors(int all, int again) {

        public int share() {
            return Figures.share(again, all);
        }
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / whole));
    }

    public int classes() {
        return weeks.stream().mapToInt(Week::classes).sum();
    }

    /** Of a hundred seats of all weeks so many were taken. */
    public int fill() {
        return share(
                weeks.stream().mapToInt(Week::taken).sum(),
                weeks.stream().mapToInt(Week::seats).sum());
    }

    /** Of a hundred who had a seat or gave it up so many gave it up. */
    public int cancelled() {
        int given =
                weeks.stream().mapToInt(week -> week.cancelled() + week.late()).sum();
        return share(given, given + weeks.stream().mapToInt(Week::taken).sum());
    }
}
