package dev.madang.sandbox.engine;

import dev.madang.platform.start.StartRefused;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * Redis on loopback. Every write is with the operating system before it is acknowledged and on disk within a second: the
 * death of any process loses nothing, a power cut at most the last second of sessions and counters.
 */
final class LocalRedis {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Tells what expires and what is deleted: by that Spring Session clears up after sessions that have ended. */
    private static final String EVENTS = "Egx";

    private final int port;
    private final Path log;

    private LocalRedis(int port, Path log) {
        this.port = port;
        this.log = log;
    }

    /** Starts it as a process group of its own, so that Ctrl-C ends Madang first; returns at once, see {@link #await}. */
    static LocalRedis start(LocalHome home) {
        Path log = home.directory("logs").resolve("redis.log");
        try {
            int port = freePort();
            Process starting = startedOnceWritten(new ProcessBuilder(List.of(
                            program(home).toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--dir",
                            home.directory("redis").toString(),
                            "--logfile",
                            log.toString(),
                            "--appendonly",
                            "yes",
                            "--appendfsync",
                            "everysec",
                            "--save",
                            "",
                            "--notify-keyspace-events",
                            EVENTS,
                            "--daemonize",
                            "yes"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
            if (starting.waitFor() != 0) {
                throw refused(log);
            }
            return new LocalRedis(port, log);
        } catch (IOException | InterruptedException e) {
            throw refused(log);
        }
    }

    /**
     * A process forked while the program was being written holds it open for writing until it is something else itself:
     * until then the program is "busy" and starts for nobody.
     */
    private static Process startedOnceWritten(ProcessBuilder program) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return program.start();
            } catch (IOException e) {
                if (attempt == 50 || !String.valueOf(e.getMessage()).contains("Text file busy")) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Waits until it answers. */
    void await() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > until) {
                throw refused(log);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw refused(log);
            }
        }
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path program(LocalHome home) throws IOException {
        @Nullable
        String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        if (resource == null) {
            throw new FileNotFoundException("no Redis for this machine");
        }
        Path program = home.directory("engines").resolve(resource.substring(1));
        if (Files.notExists(program)) {
            Path copy = program.resolveSibling(program.getFileName() + ".part");
            try (InputStream bytes = ExecutableProvider.class.getResourceAsStream(resource)) {
                if (bytes == null) {
                    throw new FileNotFoundException(resource);
                }
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!copy.toFile().setExecutable(true)) {
                throw new IOException("not executable: " + copy);
            }
            Files.move(copy, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static StartRefused refused(Path log) {
        return new StartRefused("Redis does not start: %s says why.".formatted(log));
    }
}
