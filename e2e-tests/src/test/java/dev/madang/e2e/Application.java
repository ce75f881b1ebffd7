package dev.madang.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A running Madang, started as anybody starts it: by {@code bin/run}. */
final class Application implements AutoCloseable {

    static final Path PROJECT = Path.of("").toAbsolutePath().endsWith("e2e-tests") ? Path.of("..") : Path.of("");

    private final Process process;
    private final Path home;
    private final Path log;
    private final int port;

    private Application(Process process, Path home, Path log, int port) {
        this.process = process;
        this.home = home;
        this.log = log;
        this.port = port;
    }

    /** Starts on a free port and waits until the application says that it is ready. */
    static Application start(Path home, Map<String, String> environment) {
        Application application = launch(home, freePort(), environment);
        application.awaitReady();
        return application;
    }

    /** Starts without waiting. */
    static Application launch(Path home, int port, Map<String, String> environment) {
        try {
            Path log = Files.createDirectories(Path.of("target", "logs")).resolve("madang-" + port + ".log");
            var builder = new ProcessBuilder(PROJECT.resolve("bin/run").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("PORT", String.valueOf(port));
            builder.environment().put("MADANG_HOME", home.toString());
            builder.environment().putAll(environment);
            return new Application(builder.start(), home, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new home that is gone when the tests have ended. */
    static Path temporaryHome() {
        try {
            Path home = Files.createTempDirectory("madang-e2e");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    /** The environment of a further instance on the same database and Redis. */
    Map<String, String> engines() {
        try {
            return Files.readAllLines(home.resolve("engines.env")).stream()
                    .map(line -> line.replaceFirst("^export ", "").split("=", 2))
                    .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1].replace("'", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it when it does not become ready: nobody else would. */
    void awaitReady() {
        try {
            waitUntilReady();
        } catch (AssertionError notReady) {
            try {
                close();
            } catch (AssertionError stuck) {
                notReady.addSuppressed(stuck);
            }
            throw notReady;
        }
    }

    private void waitUntilReady() {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(10));
        String ready = "Madang is ready: " + url();
        while (!output().contains(ready)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("Madang did not become ready:\n" + output());
            }
            sleep();
        }
    }

    /** Every process that works for this one: its descendants, and the engines, which run from its home. */
    List<ProcessHandle> children() {
        return ProcessHandle.allProcesses()
                .filter(other -> isDescendant(other) || runsFromHome(other))
                .toList();
    }

    private boolean isDescendant(ProcessHandle other) {
        return process.descendants().anyMatch(other::equals);
    }

    private boolean runsFromHome(ProcessHandle other) {
        return other.info()
                .command()
                .filter(command -> Path.of(command).startsWith(home))
                .isPresent();
    }

    void killHard() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Madang did not stop within a minute:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
