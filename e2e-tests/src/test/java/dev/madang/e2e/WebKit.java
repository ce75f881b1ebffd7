package dev.madang.e2e;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.service.DriverCommandExecutor;
import org.openqa.selenium.remote.service.DriverService;

/** WebKitGTK's MiniBrowser, driven by WebDriver on a screen that nobody sees. */
final class WebKit implements AutoCloseable {

    private final Process screen;
    private final RemoteWebDriver driver;

    private WebKit(Process screen, RemoteWebDriver driver) {
        this.screen = screen;
        this.driver = driver;
    }

    static WebKit start() throws IOException {
        File log = Files.createDirectories(Path.of("target", "logs"))
                .resolve("webkit.log")
                .toFile();
        String display = ":" + (90 + ProcessHandle.current().pid() % 900);
        Process screen = new ProcessBuilder("Xvfb", display, "-screen", "0", "1280x1000x24", "-nolisten", "tcp")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            var service = new Service(display);
            service.sendOutputTo(new FileOutputStream(log, true));
            var capabilities = new MutableCapabilities(Map.of(
                    "browserName",
                    "MiniBrowser",
                    "webkitgtk:browserOptions",
                    Map.of("binary", browser().toString(), "args", List.of("--automation"))));
            var driver = new RemoteWebDriver(new DriverCommandExecutor(service), capabilities);
            driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(15));
            return new WebKit(screen, driver);
        } catch (Throwable failure) {
            screen.destroy();
            throw failure;
        }
    }

    RemoteWebDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
        screen.destroy();
    }

    private static Path browser() throws IOException {
        try (var found = Files.find(
                Path.of("/usr/lib"), 4, (path, file) -> path.endsWith("MiniBrowser") && Files.isExecutable(path))) {
            return found.findFirst().orElseThrow(() -> new AssertionError("Install webkit2gtk-driver"));
        }
    }

    /** Debian's WebKitWebDriver as a process of Selenium's, which waits until it answers and ends it with the browser. */
    private static final class Service extends DriverService {

        private Service(String display) throws IOException {
            this(display, Application.freePort());
        }

        private Service(String display, int port) throws IOException {
            // Under root WebKit's own sandbox cannot start.
            super(
                    new File("/usr/bin/WebKitWebDriver"),
                    port,
                    Duration.ofSeconds(20),
                    List.of("--port=" + port),
                    Map.of("DISPLAY", display, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1", "LANG", "ko_KR.UTF-8"));
        }

        @Override
        protected URL getUrl(int port) throws IOException {
            return URI.create("http://127.0.0.1:" + port).toURL();
        }

        @Override
        public String getDriverProperty() {
            return "webdriver.webkitgtk.driver";
        }

        @Override
        protected String getDriverEnvironmentVariable() {
            return "SE_WEBKITGTKDRIVER";
        }

        @Override
        protected boolean hasShutdownEndpoint() {
            return false;
        }
    }
}
