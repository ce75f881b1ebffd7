package dev.madang.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.test.Browser;
import dev.madang.test.Page;
import dev.madang.test.TemporaryFolder;
import dev.madang.test.TestEngines;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;

/** The application as {@code madang-production.jar} has it, in a process of its own. */
class ProductionTest {

    private static final Pattern LEFT_OUT = Pattern.compile("<exclude>([^<]+)</exclude>");
    private static final Pattern GROUPS_LEFT_OUT = Pattern.compile("<excludeGroupIds>([^<]+)</excludeGroupIds>");

    private final Path folder = TemporaryFolder.create("madang-production");

    @Test
    void itRunsWithoutTheSandboxAndEndsInItsTime() throws Exception {
        int port = TestSocketUtils.findAvailableTcpPort();
        Process madang = start(port);
        try {
            var stranger = new Browser(port);
            await().atMost(Duration.ofMinutes(3))
                    .ignoreExceptions()
                    .until(() -> !madang.isAlive()
                            || stranger.get("/actuator/health/readiness").status() == 200);

            assertThat(madang.isAlive()).as(this::log).isTrue();
            Page signIn = stranger.get("/sign-in");
            assertThat(signIn.status()).isEqualTo(200);
            assertThat(signIn.header("Set-Cookie"))
                    .startsWith("__Host-madang-csrf=")
                    .contains("Secure");
            assertThat(stranger.get("/sandbox/mailbox").status()).isEqualTo(404);

            madang.destroy();
            assertThat(madang.waitFor(38, TimeUnit.SECONDS)).isTrue();
        } finally {
            madang.destroyForcibly();
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("production.log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Process start(int port) throws IOException {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                "dev.madang.MadangApplication");
        TestEngines.settings().forEach((name, value) -> process.environment().put(name, value.toString()));
        process.environment().remove("SPRING_PROFILES_ACTIVE");
        process.environment().put("PORT", String.valueOf(port));
        process.environment().put("MADANG_DRAIN", "1s");
        process.environment().put("MADANG_PUBLIC_URL", "https://madang.example");
        process.environment().put("MADANG_SMTP_HOST", "127.0.0.1");
        process.environment().put("MADANG_SMTP_PORT", "2525");
        process.environment().put("MADANG_KAKAOPAY_CID", "cid");
        process.environment().put("MADANG_KAKAOPAY_SECRET_KEY", "secret");
        process.environment().put("MADANG_TOSS_CLIENT_KEY", "client");
        process.environment().put("MADANG_TOSS_SECRET_KEY", "secret");
        return process.redirectErrorStream(true)
                .redirectOutput(folder.resolve("production.log").toFile())
                .start();
    }

    /** What the build would put into the archive, and the libraries that it would put beside it. */
    private String classPath() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String production = pom.substring(pom.indexOf("madang-production.jar"));
        List<PathMatcher> leftOut = LEFT_OUT.matcher(production)
                .results()
                .map(found -> FileSystems.getDefault().getPathMatcher("glob:" + found.group(1)))
                .toList();
        List<String> groups = GROUPS_LEFT_OUT
                .matcher(production)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",")))
                .map(group -> "/" + group.replace('.', '/') + "/")
                .toList();
        assertThat(leftOut).hasSizeGreaterThan(5);
        assertThat(groups).hasSizeGreaterThan(3);

        Path application = folder.resolve("application");
        // One folder under Maven, two where the tests' class path has the resources as they lie.
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(folderOf("dev/madang/MadangApplication.class"));
        folders.add(folderOf("application.yml"));
        for (Path at : folders) {
            copy(at, application, leftOut);
        }
        List<String> path = new ArrayList<>(List.of(application.toString()));
        libraries()
                .filter(library -> groups.stream().noneMatch(library::contains))
                .forEach(path::add);
        assertThat(path).hasSizeGreaterThan(50);
        return String.join(File.pathSeparator, path);
    }

    /** However the tests' own class path is told to the machine. */
    private static Path folderOf(String resource) {
        String file = URI.create(ProductionTest.class
                        .getClassLoader()
                        .getResource(resource)
                        .toString())
                .getPath();
        return Path.of(file.substring(0, file.length() - resource.length()));
    }

    private static Stream<String> libraries() throws IOException {
        return Collections.list(ProductionTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF")).stream()
                .map(URL::toString)
                .filter(address -> address.startsWith("jar:file:"))
                .map(address -> URI.create(address.substring("jar:".length(), address.indexOf("!")))
                        .getPath());
    }

    private static void copy(Path from, Path to, List<PathMatcher> leftOut) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = from.relativize(file);
                if (leftOut.stream().noneMatch(pattern -> pattern.matches(name))) {
                    Files.createDirectories(to.resolve(name).getParent());
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }
}
