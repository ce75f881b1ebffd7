package dev.madang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.MadangApplication;
import dev.madang.test.TestEngines;
import dev.madang.test.TestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class DrainingTest {

    private static final int SENDERS = 8;

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger lastOfTheirConnection = new AtomicInteger();

    @Test
    void everyFormThatIsSentWhileAnInstanceStopsIsAnswered() throws Exception {
        var madang = new SpringApplicationBuilder(MadangApplication.class, TestSupport.class)
                .profiles("local")
                .properties(TestEngines.settings())
                .run(
                        "--server.port=0",
                        "--madang.demo=false",
                        "--madang.drain=2s",
                        "--spring.quartz.auto-startup=false",
                        "--spring.quartz.scheduler-name=${random.uuid}");
        var address =
                URI.create("http://localhost:" + madang.getEnvironment().getProperty("local.server.port") + "/sign-in");
        List<Future<?>> senders = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> {
                    sendUntilItIsNotReady(address);
                    return null;
                }));
            }
            while (answered.get() < 50) {
                Thread.sleep(10);
            }
            int before = answered.get();
            madang.close();
            for (Future<?> sender : senders) {
                sender.get();
            }
            assertThat(answered.get()).isGreaterThan(before);
            assertThat(lastOfTheirConnection.get()).isEqualTo(SENDERS);
        }
    }

    /** On one connection, until it ends with an answer; then a balancer sees that the instance is not ready. */
    private void sendUntilItIsNotReady(URI address) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (true) {
                var answer = http.send(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.ofString("email=a@b.test"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .build(),
                        BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(403);
                answered.incrementAndGet();
                if (answer.headers().allValues("Connection").contains("close")) {
                    lastOfTheirConnection.incrementAndGet();
                    var ready = http.send(
                            HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                                    .build(),
                            BodyHandlers.discarding());
                    assertThat(ready.statusCode()).isEqualTo(503);
                    return;
                }
            }
        }
    }
}
