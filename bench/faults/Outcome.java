import java.time.Duration;
import java.util.List;

/**
 * How a fault was borne.
 *
 * @param acknowledged how much members were told is so, every bit of which was found afterwards unless {@code wrong} says otherwise
 * @param back from the undoing until everything could be done again
 */
record Outcome(Fault fault, Tally tally, int acknowledged, Duration back, List<String> wrong) {

    boolean isWell() {
        return wrong.isEmpty();
    }

    List<String> notes() {
        return tally.failures();
    }

    String line() {
        return "| %s | %d | %d | %d | %.1f s | %d | %.1f s | %s |"
                .formatted(
                        fault.what(),
                        tally.requests(),
                        tally.told.get(),
                        tally.failed.get(),
                        tally.longest().toMillis() / 1e3,
                        acknowledged,
                        back.toMillis() / 1e3,
                        isWell() ? "**" + fault.expected().words + "**" : "**WRONG:** " + said());
    }

    private String said() {
        String all = String.join("; ", wrong).replace("|", "/").replaceAll("\\s+", " ");
        return all.length() > 300 ? all.substring(0, 300) + "…" : all;
    }
}
