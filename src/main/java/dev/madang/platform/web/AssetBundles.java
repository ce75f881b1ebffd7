package dev.madang.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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

    private static final List<String> STYLES = List.of(
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
            "state-bar",
            "calendar",
            "gallery",
            "dialog",
            "notice",
            "empty-state",
            "parts",
            "home",
            "listing",
            "questions",
            "editor",
            "payment",
            "reservation",
            "handover",
            "hosting",
            "claim",
            "member",
            "admin",
            "review");
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
            "toss-checkout");
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final Bundle css;
    private final Bundle js;

    AssetBundles() {
        css = Bundle.of(
                "css",
                "text/css",
                STYLES.stream().map(name -> "static/css/" + name + ".css").toList());
        js = Bundle.of(
                "js",
                "text/javascript",
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(HTMX),
                                BEHAVIOURS.stream().map(name -> "static/js/" + name + ".js"))
                        .toList());
    }

    /** Address of the stylesheet. */
    public String getCss() {
        return css.address();
    }

    /** Address of the script: htmx and the behaviours. */
    public String getJs() {
        return js.address();
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> bundle(@PathVariable String name, HttpServletRequest request) {
        Bundle bundle = name.endsWith(".css") ? css : js;
        if (!name.equals(bundle.name())) {
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

    private record Bundle(String name, String type, byte[] plain, byte[] gzipped) {

        static Bundle of(String extension, String type, List<String> files) {
            var joined = new ByteArrayOutputStream();
            try {
                for (String file : files) {
                    joined.writeBytes(new ClassPathResource(file).getContentAsByteArray());
                    joined.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
                }
                byte[] plain = joined.toByteArray();
                var gzipped = new ByteArrayOutputStream();
                try (var gzip = new GZIPOutputStream(gzipped)) {
                    gzip.write(plain);
                }
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
                String hash = HexFormat.of().formatHex(digest, 0, 8);
                return new Bundle("madang-" + hash + "." + extension, type, plain, gzipped.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "/assets/" + name;
        }
    }
}
