package dev.madang.platform.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.MadangApplication;
import dev.madang.test.Gear;
import dev.madang.test.People;
import dev.madang.test.TestEngines;
import dev.madang.test.TestSupport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DamagedIndexTest {

    private final Map<String, Object> settings = new HashMap<>(TestEngines.settings());

    @Test
    void anIndexThatIsDamagedIsMadeAnewAndTheStartGoesOn() throws IOException {
        UUID tent;
        try (ConfigurableApplicationContext madang = start()) {
            tent = publish(madang);
            assertThat(listings(madang)).contains(tent.toString());
        }
        damage();

        try (ConfigurableApplicationContext madang = start()) {
            assertThat(listings(madang)).contains(tent.toString());
        }
    }

    @Test
    void whatTheIndexCannotTakeFailsNoRequestAndComesLater() throws IOException {
        try (ConfigurableApplicationContext madang = start()) {
            publish(madang);
            IndexClock clock = madang.getBean(IndexClock.class);
            List<Path> files = files();
            for (Path file : files) {
                if (file.getFileName().toString().equals("write.lock")) {
                    Files.delete(file);
                }
            }

            UUID tent = publish(madang);

            assertThat(clock.behindSince()).isNotNull();
            clock.look();
            assertThat(clock.behindSince()).isNull();
            assertThat(listings(madang)).contains(tent.toString());
        }
    }

    private static UUID publish(ConfigurableApplicationContext madang) {
        People people = madang.getBean(People.class);
        return madang.getBean(Gear.class).listing(people.member("호스트").id()).publish();
    }

    private static String listings(ConfigurableApplicationContext madang) {
        return madang.getBean(People.class).stranger().get("/listings").body();
    }

    private void damage() throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().matches(".*\\.(cfs|fdt|doc|tim|dvd)")) {
                byte[] content = Files.readAllBytes(file);
                content[content.length / 2] ^= 0x55;
                Files.write(file, content);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(settings.get("MADANG_HOME").toString(), "index"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(MadangApplication.class, TestSupport.class)
                .profiles("local")
                .properties(settings)
                .run(
                        "--server.port=0",
                        "--madang.demo=false",
                        "--madang.guest-pages.kept-for=0s",
                        "--spring.quartz.auto-startup=false",
                        "--spring.quartz.scheduler-name=${random.uuid}");
    }
}
