package dev.madang.platform.ical.event;

import dev.madang.shared.Seoul;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What zones of a calendar mean, by their names: those of the tz database, with whatever a program puts before them, those of
 * Windows, and offsets. How a calendar defines a zone is not read, since a stranger's definition may be endless; only of a
 * zone that nobody knows the plain offset is taken.
 */
final class TimeZones {

    private static final Map<String, ZoneId> WINDOWS = windows();
    private static final int FURTHEST_MINUTES = 18 * 60;
    private static final Pattern OFFSET = Pattern.compile("\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2}):?(\\d\\d)?\\)?.*");

    /** What people and programs of Korea and its neighbours call their zones, where the tz database has no such name. */
    private static final Map<String, String> SHORT = Map.of(
            "kst", "Asia/Seoul",
            "jst", "Asia/Tokyo",
            "seoul", "Asia/Seoul",
            "tokyo", "Asia/Tokyo",
            "pst", "America/Los_Angeles",
            "pdt", "America/Los_Angeles",
            "edt", "America/New_York");

    private static final Map<String, ZoneId> BY_SMALL_LETTERS = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), ZoneId::of, (one, same) -> one));

    private final Map<String, ZoneOffset> defined = new HashMap<>();
    private final ZoneId floating;

    TimeZones(Component calendar) {
        calendar.parts("VTIMEZONE").forEach(this::note);
        this.floating = calendar.first("X-WR-TIMEZONE")
                .flatMap(line -> known(line.value()))
                .orElse(Seoul.ZONE);
    }

    /** @throws DateTimeException when nobody knows the zone that the line names */
    ZoneId of(ContentLine line) {
        String name = line.parameter("TZID");
        if (name == null || name.isBlank()) {
            return floating;
        }
        ZoneId own = defined.get(name);
        return known(name)
                .or(() -> Optional.ofNullable(own))
                .orElseThrow(() -> new DateTimeException("unknown zone " + name));
    }

    private static Optional<ZoneId> known(String name) {
        String[] parts = name.strip().split("/");
        for (int from = 0; from < parts.length; from++) {
            String tail = String.join("/", Arrays.copyOfRange(parts, from, parts.length));
            ZoneId zone = named(tail);
            if (zone != null) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    private static @Nullable ZoneId named(String name) {
        String small = name.strip().toLowerCase(Locale.ROOT);
        ZoneId windows = WINDOWS.get(small);
        if (windows != null) {
            return windows;
        }
        ZoneId known = BY_SMALL_LETTERS.get(SHORT.getOrDefault(small, small).toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        return small.equals("z") ? ZoneOffset.UTC : offset(name).orElse(null);
    }

    private void note(Component zone) {
        Optional<String> name = zone.first("TZID").map(ContentLine::value);
        zone.parts("STANDARD")
                .flatMap(part -> part.first("TZOFFSETTO").stream())
                .flatMap(line -> offset(line.value()).stream())
                .reduce((first, last) -> last)
                .ifPresent(offset -> name.ifPresent(known -> defined.put(known, offset)));
    }

    /** Empty for what is none, or is further from Greenwich than anybody lives. */
    private static Optional<ZoneOffset> offset(String written) {
        Matcher match = OFFSET.matcher(written);
        if (!match.matches()) {
            return Optional.empty();
        }
        int minutes =
                Integer.parseInt(match.group(2)) * 60 + (match.group(3) == null ? 0 : Integer.parseInt(match.group(3)));
        return minutes <= FURTHEST_MINUTES
                ? Optional.of(ZoneOffset.ofTotalSeconds((match.group(1).equals("-") ? -minutes : minutes) * 60))
                : Optional.empty();
    }

    private static Map<String, ZoneId> windows() {
        var names = new Properties();
        try (InputStream file = TimeZones.class.getResourceAsStream("/calendar/windows-zones.properties")) {
            names.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, ZoneId> zones = new HashMap<>();
        names.forEach((name, zone) -> zones.put(name.toString().toLowerCase(Locale.ROOT), ZoneId.of(zone.toString())));
        return zones;
    }
}
