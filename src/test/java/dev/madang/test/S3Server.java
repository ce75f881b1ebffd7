package dev.madang.test;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** One S3 server for all tests of a run, in a process of its own that ends with them. Any keys open it. */
public final class S3Server {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports (\\d+) \\(http\\)");

    private static String address;

    private S3Server() {}

    public static synchronized String address() {
        if (address == null) {
            address = start();
        }
        return address;
    }

    private static String start() {
        try {
            Path folder = TemporaryFolder.create("madang-s3");
            Process server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Djava.io.tmpdir=" + folder,
                            "-jar",
                            jar(),
                            "--server.address=127.0.0.1",
                            "--server.port=0",
                            "--server.ssl.enabled=false",
                            "--http.port=0",
                            "--com.adobe.testing.s3mock.store.root=" + folder)
                    .redirectError(Redirect.DISCARD)
                    .start();
            SpringApplication.getShutdownHandlers().add(server::destroyForcibly);
            BufferedReader output = server.inputReader();
            String port = output.lines()
                    .map(STARTED::matcher)
                    .filter(Matcher::find)
                    .map(started -> started.group(1))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The S3 server did not start"));
            Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
            return "http://127.0.0.1:" + port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jar() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*s3mock-.*-exec\\.jar"))
                .findFirst()
                .orElseThrow();
    }
}
