package dev.madang.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** nginx before two instances, with the settings that Madang is deployed with, {@code ops/nginx/madang.conf}. */
final class Balancer implements AutoCloseable {

    private final Process process;
    private final int port;

    private Balancer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Balancer before(int one, int two) {
        int port = Application.freePort();
        try {
            Path folder = Application.temporaryHome();
            String server = Files.readString(Application.PROJECT.resolve("ops/nginx/madang.conf"))
                    .replace("include /etc/nginx/madang/upstream.conf;", server(one) + server(two))
                    .replace("access_log /var/log/nginx/access.log asked;", "")
                    .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(port))
                    .replace("/var/cache/nginx/madang", folder.resolve("cache").toString());
            Path settings = Files.writeString(
                    folder.resolve("nginx.conf"), """
                    daemon off;
                    %s
                    pid %2$s/nginx.pid;
                    events {}
                    http {
                        access_log off;
                        client_body_temp_path %2$s/body;
                        proxy_temp_path %2$s/proxy;
                        fastcgi_temp_path %2$s/fastcgi;
                        uwsgi_temp_path %2$s/uwsgi;
                        scgi_temp_path %2$s/scgi;
                    %3$s
                    }
                    """.formatted(isRoot() ? "user root;" : "", folder, server));
            Path log = Files.createDirectories(Path.of("target", "logs")).resolve("nginx.log");
            Process process = new ProcessBuilder(
                            "/usr/sbin/nginx",
                            "-e",
                            log.toAbsolutePath().toString(),
                            "-p",
                            folder.toString(),
                            "-c",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var balancer = new Balancer(process, port);
            balancer.awaitReady();
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code bin/deploy} writes it. */
    private static String server(int port) {
        return "server 127.0.0.1:%d max_fails=2 fail_timeout=5s;".formatted(port);
    }

    String url() {
        return "http://localhost:" + port;
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new AssertionError("nginx does not start, see target/logs/nginx.log");
            }
            Thread.onSpinWait();
        }
    }

    private boolean listens() {
        try (var connected = new Socket("127.0.0.1", port)) {
            return connected.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
