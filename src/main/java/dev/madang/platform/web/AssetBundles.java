package dev.madang.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Stylesheets and behaviours, each joined at start into one file whose name is the hash of its content, so that a
 * browser keeps it for a year and a change is seen at once.
 */
@Controller
public class AssetBundles {

    /** What any page may need: kept below the fourteen kilobytes that arrive in one round trip. */
    static final List<String> STYLES = List.of(
            "tokens",
            "base",
            "layout",
            "frame",
            "menu",
            "search",
            "button",
            "field",
            "chip",
            "card",
            "heart",
            "share",
            "money-table",
            "calendar",
            "gallery",
            "dialog",
            "notice",
            "empty-state",
            "parts",
            "home",
            "listing",
            "questions",
            "member",
            "review");

    /** What only pages about one's own business need. */
    static final List<String> DESK_STYLES =
            List.of("state-bar", "editor", "payment", "reservation", "handover", "hosting", "claim", "admin");

    private static final List<String> BEHAVIOURS = List.of(
            "composing",
            "attach",
            "auto-submit",
            "calendar",
            "combobox",
            "copy-to-clipboard",
            "countdown",
            "dialog",
            "drawer",
            "file-picker",
            "gallery",
            "give-way",
            "heart",
            "here",
            "keep",
            "menu",
            "money",
            "month-grid",
            "near-me",
            "narrow-options",
            "notice",
            "password-reveal",
            "search-days",
            "share",
            "submit-once",
            "tidy-address",
            "upload-progress",
            "toss-checkout",
            "htmx");
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    /** What only readers of the sources need: comments and the beginnings of lines. */
    private static final Pattern CSS_REMARKS = Pattern.compile("(?ms)/\\*.*?\\*/|^[ \\t]+");

    private static final Pattern JS_REMARKS = Pattern.compile("(?m)^[ \\t]*//.*|^[ \\t]+");

    private final Bundle css = styles("madang", STYLES);
    private final Bundle desk = styles("desk", DESK_STYLES);
    private final Bundle js = script("madang", BEHAVIOURS.stream().map(name -> "static/js/" + name + ".js"));
    private final Bundle htmx = script("htmx", Stream.of(HTMX));
    private final Map<String, Bundle> byName =
            Stream.of(css, desk, js, htmx).collect(Collectors.toMap(Bundle::name, Function.identity()));

    /** Address of the stylesheet of every page. */
    public String getCss() {
        return css.address();
    }

    /** Address of the second stylesheet of pages about one's own business. */
    public String getDesk() {
        return desk.address();
    }

    /** Address of the behaviours, which bring {@link #getHtmx htmx} once the page stands. */
    public String getJs() {
        return js.address();
    }

    /** Address of htmx. */
    public String getHtmx() {
        return htmx.address();
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> bundle(@PathVariable String name, HttpServletRequest request) {
        Bundle bundle = byName.get(name);
        if (bundle == null) {
            return ResponseEntity.notFound().build();
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        var response = ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Vary", "Accept-Encoding")
                .contentType(MediaType.parseMediaType(bundle.type() + ";charset=UTF-8"));
        return gzip
                ? response.header("Content-Encoding", "gzip").body(bundle.gzipped())
                : response.body(bundle.plain());
    }

    private static Bundle styles(String name, List<String> files) {
        return Bundle.of(
                name, "css", "text/css", CSS_REMARKS, files.stream().map(file -> "static/css/" + file + ".css"));
    }

    private static Bundle script(String name, Stream<String> files) {
        return Bundle.of(name, "js", "text/javascript", JS_REMARKS, files);
    }

    private record Bundle(String name, String type, byte[] plain, byte[] gzipped) {

        static Bundle of(String name, String extension, String type, Pattern remarks, Stream<String> files) {
            var joined = new StringBuilder();
            try {
                for (String file : files.toList()) {
                    String source = new ClassPathResource(file).getContentAsString(UTF_8);
                    joined.append(remarks.matcher(source).replaceAll("")).append('\n');
                }
                byte[] plain = joined.toString().getBytes(UTF_8);
                var gzipped = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(gzipped)) {
                    gzip.write(plain);
                }
                return new Bundle(
                        name + "-" + Sha256.hex(Sha256.of(plain), 8) + "." + extension,
                        type,
                        plain,
                        gzipped.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String address() {
            return "/assets/" + name;
        }
    }
}
