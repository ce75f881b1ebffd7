package dev.madang.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on the real engines with a clock to move by hand, listening on a free port. All tests that carry just this
 * share one application, which keeps no guest pages: each makes the members and listings it needs. The clock is put back after each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "madang.demo=false",
            "madang.guest-pages.kept-for=0s",
            "madang.availability.kept-for=0s",
            // Those of RFC 8291's example.
            "madang.push.public-key=BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
            "madang.push.private-key=yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
            "spring.quartz.auto-startup=false",
            // Quartz knows the data sources of one process by the names of their schedules.
            "spring.quartz.scheduler-name=${random.uuid}"
        })
@ActiveProfiles("local")
@Import(TestSupport.class)
@ExtendWith({ClockReset.class, QuickPolling.class})
public @interface MadangTest {}
