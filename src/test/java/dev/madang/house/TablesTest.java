package dev.madang.house;

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
 * Within rental a table is named by its own noun. Others ask a view or a function of it ({@code listing_head}, {@code reservation_head},
 * {@code next_transfer}, {@code occupancy_at}, {@code days_elsewhere}), so that a column can move without them.
 */
class TablesTest {

    private static final Path RENTAL = Path.of("src/main/java/dev/madang/rental");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/rental");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE) ([a-z_]+)\\b(?!\\()");

    /** Made together with the reservation and the listing, before days had a folder of their own. */
    private static final Map<String, String> MOVED = Map.of("occupancy", "occupancy", "unit", "occupancy");

    /** Who reads beyond the wall still, and why. It gets no longer: what is not needed any more is taken out of it. */
    private static final Map<String, Map<String, Set<String>>> KNOWN = Map.of(
            "it is rental's search, which has no table of its own",
            Map.of(
                    "EmbeddingQueue", Set.of("listing"),
                    "IndexedListings", Set.of("listing"),
                    "ListingCards", Set.of("listing"),
                    "ListingRatings", Set.of("listing")),
            "it asks where a reservation stands at a moment, which reservation_status says of the row itself",
            Map.of(
                    "AnswerRecords", Set.of("reservation", "reservation_log"),
                    "ContestedHandOvers", Set.of("reservation"),
                    "HostDuties", Set.of("reservation", "transfer"),
                    "Reminders", Set.of("reservation", "transfer"),
                    "ReservationsToDo", Set.of("claim", "reservation", "transfer")),
            "it counts units beside the listing they are of, in one statement",
            Map.of("CalendarFeeds", Set.of("unit"), "MyListings", Set.of("listing", "unit")),
            "it asks for the terms of a listing, or locks it, where its days are taken",
            Map.of(
                    "AvailabilitySnapshot", Set.of("listing"),
                    "Extensions", Set.of("reservation"),
                    "FreeDays", Set.of("listing"),
                    "Occupancies", Set.of("listing"),
                    "WaitingRequests", Set.of("occupancy")),
            "a foreign calendar's events find their unit, take the days and note a clash in one statement",
            Map.of("ForeignEvents", Set.of("occupancy", "unit")));

    @Test
    void noClassNamesATableOfAnotherNounButThoseThatAreKnown() throws IOException {
        Map<String, String> owners = owners();
        var beyond = new TreeSet<String>();
        try (var files = Files.walk(RENTAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String type = file.getFileName().toString().replace(".java", "");
                foreign(file, owners).forEach(table -> beyond.add(type + " names " + table));
            }
        }
        assertThat(beyond).isEqualTo(known());
    }

    private static Set<String> known() {
        var known = new TreeSet<String>();
        KNOWN.values()
                .forEach(classes -> classes.forEach(
                        (type, tables) -> tables.forEach(table -> known.add(type + " names " + table))));
        return known;
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
