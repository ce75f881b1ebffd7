package dev.madang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there, in both languages, with the same arguments. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final String KEY = "([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)";
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{\\s*" + KEY + "[\\s})(]|#messages\\.msg\\('" + KEY + "'");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:Refusal\\.\\w+\\(|super\\(Kind\\.\\w+,|sentences\\.of\\(|\\.reject\\(|rejectValue\\([^,]+,|too(?:Short|Long) =)\\s*\""
                    + KEY + "\"()");

    static Stream<String> modules() throws IOException {
        try (var files = Files.walk(BUNDLES)) {
            return files
                    .map(file -> BUNDLES.relativize(file).toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void whatIsSaidInKoreanIsSaidInEnglishAndTheOtherWayRound(String module) throws IOException {
        assertThat(bundle(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesNeedTheSameArguments(String module) throws IOException {
        Properties korean = bundle(module);
        Properties english = bundle(module + "_en");

        for (String key : korean.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, ""))).as(key).isEqualTo(arguments(korean.getProperty(key)));
        }
    }

    /** In a text with arguments a lone apostrophe swallows what follows it; in one without, two are shown as two. */
    @ParameterizedTest
    @MethodSource("modules")
    void apostrophesAreDoubledBesideArgumentsAndNowhereElse(String module) throws IOException {
        for (String language : List.of("", "_en")) {
            bundle(module + language).forEach((key, text) -> {
                if (!arguments(text.toString()).isEmpty()) {
                    assertThat(text.toString().replace("''", ""))
                            .as("%s%s", key, language)
                            .doesNotContain("'");
                } else {
                    assertThat(text.toString()).as("%s%s", key, language).doesNotContain("''");
                }
            });
        }
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        assertThatAllExist(named("src/main/resources/templates", IN_TEMPLATE));
    }

    @Test
    void everyKeyThatTheCodeNamesExists() throws IOException {
        assertThatAllExist(named("src/main/java", IN_CODE));
    }

    /** Bundles are searched one after the other: of two texts with one key the second would never be seen. */
    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String module : modules().toList()) {
            keys.addAll(bundle(module).stringPropertyNames());
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static void assertThatAllExist(Set<String> named) throws IOException {
        assertThat(named).isNotEmpty();
        named.removeAll(allKeys());
        assertThat(named).isEmpty();
    }

    private static Set<String> allKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : modules().toList()) {
            keys.addAll(bundle(module).stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> named(String folder, Pattern pattern) throws IOException {
        List<Path> files;
        try (var found = Files.walk(Path.of(folder))) {
            files = found.filter(Files::isRegularFile).toList();
        }
        Set<String> keys = new TreeSet<>();
        for (Path file : files) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> Objects.requireNonNullElse(match.group(1), match.group(2)))
                    .forEach(keys::add);
        }
        return keys;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) throws IOException {
        var bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
