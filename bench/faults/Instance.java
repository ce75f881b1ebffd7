import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the instances: the packaged application with the options of {@code bin/run}, but compiled once, since it lives for minutes. */
final class Instance {

    final String name;
    final int port;
    final Path home;
    private final Path log;
    private final Map<String, String> settings;
    private volatile ProcessHandle process;

    Instance(String name, int port, Path work, Map<String, String> settings) {
        this.name = name;
        this.port = port;
        this.home = work.resolve(name);
        this.log = work.resolve(name + ".log");
        this.settings = settings;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Instance launch() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Xmn150m",
                        "-XX:SurvivorRatio=2",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        Path.of(System.getProperty("madang.app"), "madang.jar").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPRING_PROFILES_ACTIVE", "local");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("MADANG_HOME", home.toString());
        builder.environment().putAll(settings);
        process = builder.start().toHandle();
        return this;
    }

    void awaitReady() throws Exception {
        Wait.until(name + " is ready", Duration.ofMinutes(8), () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended: " + Files.readString(log));
            }
            return Files.readString(log).contains("Madang is ready");
        });
    }

    void startIfEnded() throws Exception {
        if (!process.isAlive()) {
            startAgain();
        }
    }

    void startAgain() throws Exception {
        launch().awaitReady();
    }

    /** As by the power switch. */
    void kill() throws Exception {
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
    }

    /** As by a deployment: it drains and ends. */
    void terminate() throws Exception {
        process.destroy();
        process.onExit().get(60, TimeUnit.SECONDS);
    }

    void pause() throws Exception {
        Signals.send("STOP", process.pid());
    }

    void goOn() throws Exception {
        Signals.send("CONT", process.pid());
    }

    /** At the end of all: whatever it does. */
    void end() throws Exception {
        if (process != null && process.isAlive()) {
            goOn();
            process.destroy();
            process.onExit().completeOnTimeout(process, 40, TimeUnit.SECONDS).get();
            process.destroyForcibly();
        }
    }
}
