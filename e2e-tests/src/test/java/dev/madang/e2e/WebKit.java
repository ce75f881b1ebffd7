package dev.madang.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;

/** WebKitGTK's MiniBrowser, driven by WebDriver on a screen that nobody sees. */
final class WebKit implements AutoCloseable {

    private final Process screen;
    private final Process service;
    private final RemoteWebDriver driver;

    private WebKit(Process screen, Process service, RemoteWebDriver driver) {
        this.screen = screen;
        this.service = service;
        this.driver = driver;
    }

    static WebKit start() throws IOException, InterruptedException {
        Path log = Files.createDirectories(Path.of("target", "logs")).resolve("webkit.log");
        int display = 90 + (int) (ProcessHandle.current().pid() % 900);
        Process screen = run(log, Map.of(), "Xvfb", ":" + display, "-screen", "0", "1280x1000x24", "-nolisten", "tcp");
        int port = Application.freePort();
        // Under root WebKit's own sandbox cannot start.
        Process service = run(
                log,
                Map.of(
                        "DISPLAY",
                        ":" + display,
                        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS",
                        "1",
                        "LANG",
                        "ko_KR.UTF-8"),
                "WebKitWebDriver",
                "--port=" + port);
        Thread.sleep(1_500);
        var capabilities = new MutableCapabilities(Map.of(
                "browserName",
                "MiniBrowser",
                "webkitgtk:browserOptions",
                Map.of("binary", browser().toString(), "args", List.of("--automation"))));
        var driver = new RemoteWebDriver(URI.create("http://127.0.0.1:" + port).toURL(), capabilities, false);
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(15));
        return new WebKit(screen, service, driver);
    }

    RemoteWebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
        service.destroy();
        screen.destroy();
    }

    private static Path browser() throws IOException {
        try (var found = Files.find(
                Path.of("/usr/lib"), 4, (path, file) -> path.endsWith("MiniBrowser") && Files.isExecutable(path))) {
            return found.findFirst().orElseThrow(() -> new AssertionError("Install webkit2gtk-driver"));
        }
    }

    private static Process run(Path log, Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
