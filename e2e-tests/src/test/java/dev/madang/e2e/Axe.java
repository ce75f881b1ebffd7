package dev.madang.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** WCAG 2.2 AA as far as a machine can tell. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String SCRIPT = script();

    private Axe() {}

    /** Begins to examine the page once nothing on it moves any more; another page can be examined meanwhile. */
    static void begin(Page page) {
        if ((boolean) page.evaluate("!window.axe")) {
            page.evaluate(SCRIPT);
        }
        page.evaluate("""
                rules => {
                  const still = async () => {
                    do {
                      document.getAnimations().forEach(one => one.finish())
                      await new Promise(requestAnimationFrame)
                    } while (document.getAnimations().length)
                  }
                  window.examination = still().then(() => axe.run({ runOnly: rules, resultTypes: ['violations'] }))
                }""", RULES);
    }

    /** What is wrong with the page whose examination has begun, an entry for each place. */
    @SuppressWarnings("unchecked")
    static List<String> end(Page page) {
        return (List<String>) page.evaluate("""
                async () => (await window.examination).violations.flatMap(rule =>
                  rule.nodes.map(node => `${location} ${rule.id}: ${rule.help}\\n    ${node.html}\\n    ${node.failureSummary}`))""");
    }

    private static String script() {
        try (var axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
