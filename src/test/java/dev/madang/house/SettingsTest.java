package dev.madang.house;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** What may be set is said in docs/settings.md, with the defaults that hold, and docker-compose.yml keeps to them. */
class SettingsTest {

    /** Their defaults are said in words, and are others where a proxy and Prometheus are on a network of their own. */
    private static final Set<String> OF_PLACES = Set.of("MADANG_HOME", "MADANG_PROXIES", "MADANG_METRICS_FROM");

    /** Of bin/deploy: which images run. */
    private static final Set<String> OF_A_RELEASE = Set.of("MADANG_BLUE", "MADANG_GREEN");

    private static final Pattern NAME = Pattern.compile("MADANG_[A-Z0-9_]+");
    private static final Pattern IN_CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern OF_SPRING = Pattern.compile("\\$\\{(MADANG_[A-Z0-9_]+):?([^}]*)}");
    private static final Pattern OF_COMPOSE = Pattern.compile("\\$\\{(MADANG_[A-Z0-9_]+):-([^}]+)}");

    private final Map<String, Set<String>> said = said();

    @Test
    void everySettingIsSaidWithItsDefault() {
        assertThat(defaults()).isNotEmpty().allSatisfy((name, value) -> {
            assertThat(said).containsKey(name);
            if (!value.isEmpty() && !OF_PLACES.contains(name)) {
                assertThat(said.get(name)).as(name).contains(value);
            }
        });
    }

    @Test
    void everyLimitIsSaidWithItsDefault() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        yaml.getObject().forEach((property, value) -> {
            if (property.toString().startsWith("madang.limits.")) {
                String name = property.toString().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
                assertThat(said.getOrDefault(name, Set.of())).as(name).contains(value.toString());
            }
        });
    }

    @Test
    void composeKnowsNoOtherSettingsAndNoOtherDefaults() {
        String compose = read(Path.of("docker-compose.yml"));
        assertThat(said.keySet()).containsAll(names(compose));
        assertThat(said.keySet()).containsAll(names(read(Path.of(".env.example"))));

        Map<String, String> defaults = defaults();
        assertThat(OF_COMPOSE.matcher(compose).results())
                .isNotEmpty()
                .filteredOn(setting -> !OF_PLACES.contains(setting.group(1)))
                .allSatisfy(setting -> assertThat(setting.group(2))
                        .as(setting.group(1))
                        .isEqualTo(defaults.getOrDefault(setting.group(1), setting.group(2))));
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>(
                NAME.matcher(text).results().map(MatchResult::group).toList());
        names.removeAll(OF_A_RELEASE);
        return names;
    }

    /** What the settings of a real start name; empty where there is no default. */
    private static Map<String, String> defaults() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources"))) {
            return files.filter(file ->
                            file.toString().endsWith(".yml") && !file.toString().contains("local"))
                    .flatMap(file -> OF_SPRING.matcher(read(file)).results())
                    .collect(toMap(
                            setting -> setting.group(1),
                            setting -> setting.group(2),
                            (one, other) -> one.isEmpty() ? other : one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By setting what stands as code under its default: of several in a row each has its own, or all are of all. */
    private static Map<String, Set<String>> said() {
        Map<String, Set<String>> said = new TreeMap<>();
        read(Path.of("docs", "settings.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> {
                    String[] cells = line.split("\\|");
                    List<String> names = inCode(cells[1]);
                    List<String> defaults = inCode(cells[3]);
                    IntStream.range(0, names.size())
                            .forEach(i -> said.computeIfAbsent(names.get(i), name -> new TreeSet<>())
                                    .addAll(names.size() == defaults.size() ? List.of(defaults.get(i)) : defaults));
                });
        return said;
    }

    private static List<String> inCode(String cell) {
        return IN_CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
