package dev.madang.platform.assets;

import static java.util.stream.Collectors.toMap;

import dev.madang.platform.security.ForEveryone;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Stylesheets and behaviours, joined at start: what lies in {@code base} and {@code components} into one bundle that
 * every page links, any other folder below {@code static/css} and {@code static/js} into a bundle of its own, which a
 * page links by the folder's name and which the sections of a module bring along. A module joins by adding a folder.
 */
@ForEveryone
@Controller
public class AssetBundles {

    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private final AssetBundle everyCss;
    private final AssetBundle everyJs;
    private final AssetBundle htmx = AssetBundle.js("htmx", List.of(new ClassPathResource(HTMX)));
    private final Map<String, AssetBundle> css = new LinkedHashMap<>();
    private final Map<String, AssetBundle> js = new LinkedHashMap<>();
    private final Map<String, AssetBundle> byName;

    @Autowired
    AssetBundles() {
        this("static");
    }

    AssetBundles(String root) {
        var styles = new AssetFolders(root + "/css", "css");
        var behaviours = new AssetFolders(root + "/js", "js");
        this.everyCss = AssetBundle.css("madang", styles.take("base", "components"));
        this.everyJs = AssetBundle.js("madang", behaviours.take("base", "components"));
        styles.rest().forEach((folder, files) -> css.put(folder, AssetBundle.css(folder, files)));
        behaviours.rest().forEach((folder, files) -> js.put(folder, AssetBundle.js(folder, files)));
        this.byName = Stream.of(List.of(everyCss, everyJs, htmx), css.values(), js.values())
                .flatMap(Collection::stream)
                .collect(toMap(AssetBundle::name, Function.identity()));
    }

    /** Address of the stylesheet of every page. */
    public String getCss() {
        return everyCss.address();
    }

    /** Address of the behaviours of every page, which bring {@link #getHtmx htmx} once the page stands. */
    public String getJs() {
        return everyJs.address();
    }

    /** Address of htmx. */
    public String getHtmx() {
        return htmx.address();
    }

    /**
     * Addresses of the stylesheets that a page links besides.
     *
     * @param folders that it names, apart by spaces; empty for none
     * @param modules whose sections it shows
     * @throws IllegalArgumentException when it names a folder that is not there
     */
    public List<String> cssOf(String folders, @Nullable Collection<String> modules) {
        return addresses(css, folders, modules);
    }

    /** Addresses of the behaviours that come with them. */
    public List<String> jsOf(String folders, @Nullable Collection<String> modules) {
        return addresses(js, folders, modules);
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> bundle(@PathVariable String name, HttpServletRequest request) {
        AssetBundle bundle = byName.get(name);
        if (bundle == null) {
            return ResponseEntity.notFound().build();
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        var response = ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header("Vary", "Accept-Encoding")
                .contentType(MediaType.parseMediaType(bundle.type()));
        return gzip
                ? response.header("Content-Encoding", "gzip").body(bundle.gzipped())
                : response.body(bundle.plain());
    }

    Collection<AssetBundle> all() {
        return byName.values();
    }

    private List<String> addresses(
            Map<String, AssetBundle> bundles, String folders, @Nullable Collection<String> modules) {
        Stream<String> named = folders.isEmpty() ? Stream.of() : Stream.of(folders.split(" "));
        Stream<String> shown = modules == null ? Stream.of() : modules.stream();
        return Stream.concat(named.peek(this::require), shown)
                .distinct()
                .map(bundles::get)
                .filter(Objects::nonNull)
                .map(AssetBundle::address)
                .toList();
    }

    private void require(String folder) {
        if (!css.containsKey(folder) && !js.containsKey(folder)) {
            throw new IllegalArgumentException("There are no styles or behaviours in the folder " + folder);
        }
    }
}
