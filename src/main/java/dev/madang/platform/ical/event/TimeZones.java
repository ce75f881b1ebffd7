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
import org.jspecify.annotations.Nullable;

/**
 * What zones of a calendar mean, by their names: those of the tz database, with whatever a program puts before them, those of
 * Windows, and offsets. How a calendar defines a zone is not read, since a stranger's definition may be endless; only of a
 * zone that nobody knows the plain offset is taken.
 */
final class TimeZones {

    private static final Map<String, ZoneId> WINDOWS = windows();
    private static final Pattern OFFSET = Pattern.compile("\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2}):?(\\d\\d)?\\)?.*");

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
        ZoneId windows = WINDOWS.get(name.toLowerCase(Locale.ROOT));
        if (windows != null) {
            return windows;
        }
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        if (name.equalsIgnoreCase("utc") || name.equalsIgnoreCase("gmt") || name.equals("Z")) {
            return ZoneOffset.UTC;
        }
        Matcher offset = OFFSET.matcher(name);
        return offset.matches() ? offset(offset.group(1), offset.group(2), offset.group(3)) : null;
    }

    private void note(Component zone) {
        Optional<String> name = zone.first("TZID").map(ContentLine::value);
        zone.parts("STANDARD")
                .flatMap(part -> part.first("TZOFFSETTO").stream())
                .map(line -> OFFSET.matcher(line.value()))
                .filter(Matcher::matches)
                .map(match -> offset(match.group(1), match.group(2), match.group(3)))
                .reduce((first, last) -> last)
                .ifPresent(offset -> name.ifPresent(known -> defined.put(known, offset)));
    }

    private static ZoneOffset offset(String sign, String hours, @Nullable String minutes) {
        int total = Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -total : total) * 60);
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
