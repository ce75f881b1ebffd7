package dev.madang.house;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Within rental a table is named by its own noun. Others ask a view or a function of it ({@code next_transfer},
 * {@code occupancy_at}, {@code days_elsewhere}), so that a column can move without them.
 */
class TablesTest {

    private static final Path RENTAL = Path.of("src/main/java/dev/madang/rental");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/rental");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE) ([a-z_]+)\\b(?!\\()");

    /** Made together with the reservation and the listing, before days had a folder of their own. */
    private static final Map<String, String> MOVED = Map.of("occupancy", "occupancy", "unit", "occupancy");

    /**
     * Who reads beyond the wall still: lists that show a title beside their own rows, what stands in rental's contract, and
     * the events of foreign calendars, which find their unit, take the days and note a clash in one statement. It gets no
     * longer: take out of it what is not needed any more.
     */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            entry("AnswerRecords", Set.of("reservation", "reservation_log")),
            entry("AvailabilitySnapshot", Set.of("listing")),
            entry("CalendarEntries", Set.of("reservation")),
            entry("CalendarFeeds", Set.of("listing")),
            entry("ClaimQueue", Set.of("listing", "reservation")),
            entry("ContestedHandOvers", Set.of("listing", "reservation")),
            entry("Extensions", Set.of("reservation")),
            entry("Favourites", Set.of("listing")),
            entry("FinishedRentals", Set.of("reservation")),
            entry("ForeignCalendars", Set.of("listing")),
            entry("ForeignEvents", Set.of("occupancy", "unit")),
            entry("FreeDays", Set.of("listing")),
            entry("HostEarnings", Set.of("listing", "reservation")),
            entry("HostTasks", Set.of("listing", "reservation")),
            entry("IndexedListings", Set.of("listing")),
            entry("ListingCards", Set.of("listing")),
            entry("ListingHeads", Set.of("listing")),
            entry("ListingRatings", Set.of("listing")),
            entry("MyListings", Set.of("listing", "unit")),
            entry("Occupancies", Set.of("listing")),
            entry("QuestionsToTell", Set.of("listing")),
            entry("Reminders", Set.of("reservation", "transfer")),
            entry("Rentals", Set.of("listing", "reservation")),
            entry("ReservationList", Set.of("listing")),
            entry("ReservationsToDo", Set.of("claim", "listing", "reservation", "transfer")),
            entry("WaitingRequests", Set.of("listing", "occupancy")));

    @Test
    void noClassNamesATableOfAnotherNoun() throws IOException {
        Map<String, String> owners = owners();
        var beyond = new TreeSet<String>();
        try (var files = Files.walk(RENTAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                Set<String> foreign = foreign(file, owners);
                foreign.removeAll(KNOWN.getOrDefault(type, Set.of()));
                foreign.forEach(table -> beyond.add(type + " names " + table));
            }
        }
        assertThat(beyond).isEmpty();
    }

    private static Set<String> foreign(Path file, Map<String, String> owners) throws IOException {
        String noun = RENTAL.relativize(file).getName(0).toString();
        return NAMED.matcher(Files.readString(file))
                .results()
                .map(named -> named.group(1))
                .filter(table -> !owners.getOrDefault(table, noun).equals(noun))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Map<String, String> owners() throws IOException {
        try (var files = Files.walk(MIGRATIONS)) {
            var owners = new HashMap<>(files.filter(Files::isRegularFile)
                    .flatMap(file -> CREATED.matcher(read(file))
                            .results()
                            .map(table -> Map.entry(
                                    table.group(1),
                                    MIGRATIONS.relativize(file).getName(0).toString())))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
            owners.putAll(MOVED);
            assertThat(owners).hasSizeGreaterThan(15);
            return owners;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
