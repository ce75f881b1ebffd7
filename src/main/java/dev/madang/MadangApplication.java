package dev.madang;

import dev.madang.platform.start.ShutdownLimit;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableAsync;

/** Madang: one place to try a hobby. */
@SpringBootApplication
@EnableAsync
@Modulithic(sharedModules = {"shared", "platform"})
public class MadangApplication {

    public static void main(String[] args) {
        // docker-compose waits forty seconds.
        ShutdownLimit.set(Duration.ofSeconds(38));
        SpringApplication.run(MadangApplication.class, args);
    }
}
