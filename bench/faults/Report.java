import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of docs/faults.md. */
final class Report {

    private static final String HEAD = """
            | fault | requests | told that something is away | without an answer | longest answer | acknowledged, all found again | well after | |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """;

    private final List<Outcome> outcomes = new ArrayList<>();

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    boolean isWell() {
        return outcomes.stream().allMatch(Outcome::isWell);
    }

    String table() {
        return outcomes.stream().map(Outcome::line).collect(Collectors.joining("\n", HEAD, "\n"));
    }
}
