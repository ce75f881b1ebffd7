package dev.madang.test;

import dev.madang.MadangApplication;
import dev.madang.platform.jobs.ClusteredJob;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** One more Madang beside that of a test: it shares the database, Redis and the photos, and listens on a port of its own. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private SecondInstance(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /**
     * @param first environment of the instance whose engines it shares
     * @param support what a test adds to the application, beside {@link TestSupport}
     */
    public static SecondInstance beside(Environment first, Class<?>... support) {
        return beside(first, List.of(), support);
    }

    /** @param settings of its own, each as {@code name=value} */
    public static SecondInstance beside(Environment first, List<String> settings, Class<?>... support) {
        return new SecondInstance(new SpringApplicationBuilder(MadangApplication.class, TestSupport.class)
                .sources(support)
                .profiles("local")
                .run(Stream.concat(
                                settings.stream().map("--"::concat),
                                Stream.of(
                                        "--server.port=0",
                                        "--madang.demo=false",
                                        "--spring.quartz.auto-startup=false",
                                        "--spring.quartz.scheduler-name=${random.uuid}",
                                        "--MADANG_HOME=" + TemporaryFolder.create("madang-second-home"),
                                        "--madang.storage.folder=" + first.getRequiredProperty("madang.storage.folder"),
                                        "--MADANG_DATABASE_URL=" + first.getRequiredProperty("MADANG_DATABASE_URL"),
                                        "--MADANG_REDIS_URL=" + first.getRequiredProperty("MADANG_REDIS_URL")))
                        .toArray(String[]::new)));
    }

    public int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Has one of its modules tell an event. */
    public void publish(Object event) {
        application.publishEvent(event);
    }

    /** All its jobs, to be run by hand. */
    public List<ClusteredJob> jobs() {
        return application.getBeansOfType(ClusteredJob.class).values().stream().toList();
    }

    @Override
    public void close() {
        application.close();
    }
}
