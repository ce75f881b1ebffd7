package dev.madang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Path HOUSE = Path.of("src/main/java/dev/madang");

    /** The sandbox plays people, gateways and providers: it is no module, goes to every desk, and nobody knows it. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(MadangApplication.class, resideInAPackage("dev.madang.sandbox.."));

    @Test
    void modulesKnowOnlyWhomTheyMayKnow() {
        MODULES.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rental", "shop"})
    void everyNounOfALargeModuleIsAModuleOfItsOwn(String module) throws IOException {
        try (var folders = Files.list(HOUSE.resolve(module))) {
            List<String> nouns = folders.filter(Files::isDirectory)
                    .map(folder -> module + "." + folder.getFileName())
                    .toList();
            assertThat(nouns)
                    .isNotEmpty()
                    .allSatisfy(
                            noun -> assertThat(MODULES.getModuleByName(noun)).isPresent());
        }
    }

    /** Nothing would be worth less than a wall that lets everything through. */
    @Test
    void whoGoesThroughAWallIsFound() {
        ApplicationModules house = ApplicationModules.of("dev.planted", location -> location.contains("/dev/planted/"));

        assertThat(house.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("house.room", "house.cellar"));
    }
}
