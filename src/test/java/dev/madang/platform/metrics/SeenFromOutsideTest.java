package dev.madang.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What ops/prometheus and ops/grafana ask for, Madang has. */
@MadangTest
class SeenFromOutsideTest {

    /** Told by bin/backup to the machine's own exporter. */
    private static final String OF_BACKUPS = "madang_backup_finished_seconds";

    private static final Path OPS = Path.of("ops");
    private static final Pattern METRIC =
            Pattern.compile("\\b(madang|http_server|hikaricp|jvm|process|disk|logback)_[a-z_]+");
    private static final Pattern LEVEL = Pattern.compile("madang_level\\{name=~?\\\\?\"([a-z|-]+)\\\\?\"}");

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Test
    void everyMetricThatAlertsAndDashboardsNameIsThere() throws IOException {
        // Seen once something has happened: an event, a pause, a request.
        meters.counter("madang.events", "event", "TestSeen", "to", "").increment();
        System.gc();

        Set<String> asked = found(METRIC, asked());
        asked.remove(OF_BACKUPS);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(found(METRIC, List.of(scraped()))).containsAll(asked));
    }

    @Test
    void everyLevelThatTheyNameIsReadFromTheDatabase() throws IOException {
        Set<String> named = asked().stream()
                .flatMap(text -> LEVEL.matcher(text).results())
                .flatMap(level -> Pattern.compile("\\|").splitAsStream(level.group(1)))
                .collect(Collectors.toSet());
        assertThat(named).isNotEmpty();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            String text = scraped();
            assertThat(named)
                    .allSatisfy(
                            level -> assertThat(text).containsPattern("madang_level\\{name=\"" + level + "\"} [0-9]"));
        });
    }

    @Test
    void noMetricHasALabelThatPrometheusGivesItself() {
        assertThat(scraped())
                .containsPattern("madang_jobs_seconds_count\\{name=\"redeliver-events\"")
                .doesNotContainPattern("madang_[a-z_]+\\{[^}]*\\b(job|instance)=\"");
    }

    private String scraped() {
        return new Browser(port).get("/actuator/prometheus").body();
    }

    private static List<String> asked() throws IOException {
        try (var files = Files.walk(OPS)) {
            return files.filter(file -> file.toString().matches(".*/(grafana|prometheus)/.*\\.(json|yml)"))
                    .filter(file -> !file.endsWith("alerts.test.yml"))
                    .map(SeenFromOutsideTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, List<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
