package dev.madang.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import dev.madang.platform.ical.event.EventDays;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcsWriterTest {

    @Test
    void aLineIsFoldedAfter75OctetsAndNeverWithinACharacter() {
        String text = "텐트와 🏕️ 그리고 긴 이름 ".repeat(12);

        String file = new IcsWriter().text("SUMMARY", text).toString();

        assertThat(file).endsWith("\r\n").doesNotContain("�");
        assertThat(file.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).isEqualTo("SUMMARY:" + text + "\r\n");
    }

    @Test
    void textIsEscaped() {
        assertThat(new IcsWriter().text("SUMMARY", "a;b,c\\d\r\ne\nf"))
                .hasToString("SUMMARY:a\\;b\\,c\\\\d\\ne\\nf\r\n");
    }

    @Test
    void anotherProgramReadsWhatIsWritten() {
        String file = new IcsWriter()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("BEGIN", "VEVENT")
                .instant("DTSTAMP", Instant.parse("2026-11-20T01:02:03.456Z"))
                .day("DTSTART", LocalDate.of(2026, 11, 24))
                .day("DTEND", LocalDate.of(2026, 11, 26))
                .text("SUMMARY", "긴 제목; 쉼표, 역슬래시\\ ".repeat(9))
                .line("END", "VEVENT")
                .line("END", "VCALENDAR")
                .toString();

        var event = Biweekly.parse(file).first().getEvents().getFirst();

        assertThat(event.getSummary().getValue()).isEqualTo("긴 제목; 쉼표, 역슬래시\\ ".repeat(9));
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
        assertThat(EventDays.of(file, LocalDate.of(2026, 11, 20)).taken())
                .singleElement()
                .hasToString("[2026-11-24,2026-11-26)");
    }
}
