package dev.madang.assistant;

import dev.madang.platform.throttle.Throttle;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** An {@link Assistant} of the application under test whose model is an {@link OpenAiServer}. */
public final class FakeModel implements AutoCloseable {

    private final OpenAiServer server = new OpenAiServer();
    private final Assistant assistant;
    private final Embeddings embeddings;

    public FakeModel(ApplicationContext application) {
        this(application, 20_000);
    }

    public FakeModel(ApplicationContext application, long wonPerDay) {
        this(application, wonPerDay, true);
    }

    /** @param sees whether it takes pictures */
    public FakeModel(ApplicationContext application, long wonPerDay, boolean sees) {
        var settings = new AssistantSettings(
                server.url(), "key", "tiny", sees, "vectors", 3, Duration.ofSeconds(10), 350, 2800, wonPerDay);
        embeddings =
                new AskedVectors(settings, application.getBean(ModelCalls.class), application.getBean(Clock.class));
        assistant = new Assistant(
                settings,
                application.getBean(ModelCalls.class),
                application.getBean(Throttle.class),
                application.getBean(Clock.class));
    }

    public Assistant assistant() {
        return assistant;
    }

    public Embeddings embeddings() {
        return embeddings;
    }

    public OpenAiServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
