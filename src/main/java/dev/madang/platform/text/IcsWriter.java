package dev.madang.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.shared.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes a calendar file as RFC 5545 wants it: lines end in CR LF and are folded after 75 octets, never within a
 * character; texts are escaped; days are dates without a time, the end being the first day that is free again.
 */
public final class IcsWriter {

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(Seoul.ZONE);

    private final StringBuilder file = new StringBuilder();

    /** @param property name, with its parameters if it has any; {@code value} is written as it is */
    public IcsWriter line(String property, String value) {
        fold(property + ":" + value);
        return this;
    }

    public IcsWriter text(String property, String value) {
        return line(property, escaped(value));
    }

    public IcsWriter day(String property, LocalDate day) {
        return line(property + ";VALUE=DATE", DAY.format(day));
    }

    public IcsWriter instant(String property, Instant instant) {
        return line(property, INSTANT.format(instant));
    }

    /** A moment as clocks in Seoul show it; the file says what {@code Asia/Seoul} is, see {@link #seoul}. */
    public IcsWriter inSeoul(String property, Instant instant) {
        return line(property + ";TZID=Asia/Seoul", LOCAL.format(instant));
    }

    /** What {@code Asia/Seoul} is: nine hours ahead, all the year. */
    public IcsWriter seoul() {
        return line("BEGIN", "VTIMEZONE")
                .line("TZID", "Asia/Seoul")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0900")
                .line("TZOFFSETTO", "+0900")
                .line("TZNAME", "KST")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += size;
            at += character.length();
        }
        file.append("\r\n");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }
}
