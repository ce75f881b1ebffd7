package dev.madang.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the running Madang with its demo data and a Chromium: both started once for all tests and stopped after
 * the last. Contexts opened by a test are closed after it; when it fails, what they showed stays in {@code target}.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(Chromium.class);

    /** Milliseconds that something on a page may take while the machine is busy. */
    private static final int PATIENCE = 20_000;

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(SHARED).put("people", new People(shared(context)));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        People people = context.getStore(SHARED).get("people", People.class);
        if (context.getExecutionException().isPresent()) {
            people.picture(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getUniqueId().hashCode());
        }
        people.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == People.class || type == Application.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Application.class
                ? shared(context).application()
                : context.getStore(SHARED).get("people", People.class);
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot().getStore(SHARED).computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    /** The one application and the one browser of a run. */
    record Shared(Application application, Playwright playwright, Browser browser) implements AutoCloseable {

        static Shared start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create();
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("MADANG_CHROMIUM"))
                                    .orElse("/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            return new Shared(Application.start(Application.temporaryHome(), java.util.Map.of()), playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            application.close();
        }
    }

    /** Opens browser contexts as different people would: each with cookies of its own. */
    static final class People implements AutoCloseable {

        private final Shared shared;
        private final List<BrowserContext> contexts = new java.util.ArrayList<>();

        private People(Shared shared) {
            this.shared = shared;
        }

        /** Somebody on a phone, in Korean. */
        Page onPhone() {
            return open(options(390, 844));
        }

        Page onPhoneWithoutJavaScript() {
            return open(options(390, 844).setJavaScriptEnabled(false));
        }

        Page onDesktop() {
            return open(options(1280, 900));
        }

        Page open(Browser.NewContextOptions options) {
            BrowserContext context = shared.browser().newContext(options);
            context.setDefaultTimeout(PATIENCE);
            contexts.add(context);
            return context.newPage();
        }

        Browser.NewContextOptions options(int width, int height) {
            return new Browser.NewContextOptions()
                    .setBaseURL(shared.application().url())
                    .setViewportSize(width, height)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setLocale("ko-KR")
                    .setTimezoneId("Asia/Seoul");
        }

        /** Signs somebody of the demo data in. */
        void signIn(Page page, String email) {
            page.navigate("/sign-in");
            Steps.signIn(page, email, "madang-demo");
            page.waitForURL(url -> !url.contains("/sign-in"));
        }

        private void picture(String name) {
            int number = 0;
            for (BrowserContext context : contexts) {
                for (Page page : context.pages()) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target", "failures", name + "-" + number++ + ".png")));
                }
            }
        }

        @Override
        public void close() {
            contexts.forEach(BrowserContext::close);
        }
    }
}
