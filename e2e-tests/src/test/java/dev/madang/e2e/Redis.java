package dev.madang.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A Redis that keeps nothing over its end, for tests that end it; its program is the one in Madang's home. */
final class Redis implements AutoCloseable {

    private final Path program;
    private final int port = Application.freePort();
    private Process process;

    Redis(Application application) {
        try (var programs = Files.list(application.home().resolve("engines"))) {
            program = programs.filter(file -> file.getFileName().toString().startsWith("redis"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = start();
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void stop() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty, as after FLUSHALL. */
    void startAgain() {
        process = start();
    }

    private Process start() {
        try {
            Process starting = new ProcessBuilder(
                            program.toString(),
                            "--port",
                            String.valueOf(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no",
                            "--notify-keyspace-events",
                            "Egx")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (!answers()) {
                if (!starting.isAlive() || Instant.now().isAfter(deadline)) {
                    starting.destroyForcibly();
                    throw new AssertionError("Redis does not start");
                }
                Thread.onSpinWait();
            }
            return starting;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
