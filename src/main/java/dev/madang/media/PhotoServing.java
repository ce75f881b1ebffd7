package dev.madang.media;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.madang.platform.security.RouteAccess;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code GET /media/{id}/card} and {@code /media/{id}/large}: straight from storage, without database or session. A
 * photo never changes, so browsers keep it; until it is rendered a placeholder stands in, which they do not keep.
 */
@Configuration(proxyBeanMethods = false)
class PhotoServing {

    private static final String ROUTE = "/media/{id}/{size}";
    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final Resource PLACEHOLDER = new ClassPathResource("media/placeholder.svg");

    /** Opened by itself a drawing is a document, which may style itself and do nothing else. */
    private static final String DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final PhotoFiles files;

    PhotoServing(PhotoFiles files) {
        this.files = files;
    }

    @Bean
    RouteAccess photoAccess() {
        return routes -> routes.everyone(GET, ROUTE);
    }

    @Bean
    RouterFunction<ServerResponse> photoRoute() {
        return RouterFunctions.route(methods(GET, HEAD).and(path(ROUTE)), this::serve);
    }

    private ServerResponse serve(ServerRequest request) {
        Optional<UUID> photo = id(request.pathVariable("id"));
        Optional<PhotoSize> size = PhotoSize.find(request.pathVariable("size"));
        return photo.isEmpty() || size.isEmpty() ? absent() : serve(photo.get(), size.get());
    }

    private ServerResponse serve(UUID photo, PhotoSize size) {
        String tag = photo + "-" + size.word();
        Optional<Resource> rendition = files.findRendition(photo, size);
        if (rendition.isPresent()) {
            return forGood(tag).contentType(WEBP).body(rendition.get());
        }
        Optional<Resource> drawing = files.findDrawing(photo);
        if (drawing.isPresent()) {
            return drawing(forGood(tag)).body(drawing.get());
        }
        return files.findOriginal(photo).isPresent()
                ? drawing(ServerResponse.ok().cacheControl(CacheControl.noStore()))
                        .body(PLACEHOLDER)
                : absent();
    }

    /** A picture, too: browsers show it in the place of the one that is gone. */
    private static ServerResponse absent() {
        return drawing(ServerResponse.status(HttpStatus.NOT_FOUND).cacheControl(CacheControl.noStore()))
                .body(PLACEHOLDER);
    }

    private static ServerResponse.BodyBuilder forGood(String tag) {
        return ServerResponse.ok()
                .eTag(tag)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static ServerResponse.BodyBuilder drawing(ServerResponse.BodyBuilder response) {
        return response.contentType(SVG).header("Content-Security-Policy", DRAWING_POLICY);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
