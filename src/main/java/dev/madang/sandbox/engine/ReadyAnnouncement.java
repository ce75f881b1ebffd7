package dev.madang.sandbox.engine;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the terminal who may sign in and where. Scripts wait for its last line. */
@Component
@Profile("local")
class ReadyAnnouncement {

    private static final List<String> ACCOUNTS = List.of("guest", "host", "seller", "partner", "leader", "admin");

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            boolean demo = context.getEnvironment().getProperty("madang.demo", Boolean.class, true);
            System.out.println(text(demo, context.getWebServer().getPort()));
        }
    }

    private static String text(boolean demo, int port) {
        var text = new StringBuilder();
        if (demo) {
            text.append("\n  Demo account          Password\n");
            ACCOUNTS.forEach(name -> text.append("  %-22s%s\n".formatted(name + "@demo.madang", "madang-demo")));
            text.append('\n');
        }
        return text.append("Madang is ready: http://localhost:").append(port).toString();
    }
}
