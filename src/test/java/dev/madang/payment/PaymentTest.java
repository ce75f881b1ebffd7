package dev.madang.payment;

import dev.madang.test.ClockReset;
import dev.madang.test.QuickPolling;
import dev.madang.test.TestSupport;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application with wares to pay for, a gateway to wait for not for long, and no job but by hand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "madang.demo=false",
            "spring.quartz.auto-startup=false",
            "spring.quartz.scheduler-name=${random.uuid}",
            "madang.toss.read-timeout=2s",
            "madang.sandbox.toss.hang=4s"
        })
@ActiveProfiles("local")
@Import({TestSupport.class, PaymentTestSupport.class})
@ExtendWith({ClockReset.class, QuickPolling.class})
public @interface PaymentTest {}
