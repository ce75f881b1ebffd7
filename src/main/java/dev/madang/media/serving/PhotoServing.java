package dev.madang.media.serving;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import dev.madang.media.file.PhotoFiles;
import dev.madang.media.image.PhotoSize;
import dev.madang.platform.security.CurrentMemberArgumentResolver;
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
 * {@code GET /media/{id}/card} and {@code /media/{id}/large}: straight from storage. A photo never changes, so that a
 * browser keeps what everyone may see; a cache that many share keeps it for a moment, since it may be taken from them. What only
 * some may see is asked for each time, and is not there for all others. Until it is rendered a placeholder stands in, which nobody
 * keeps.
 */
@Configuration(proxyBeanMethods = false)
class PhotoServing {

    private static final String ROUTE = "/media/{id}/{size}";
    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final Resource PLACEHOLDER = new ClassPathResource("media/placeholder.svg");

    /** Opened by itself a drawing is a document, which may style itself and do nothing else. */
    private static final String DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365))
            .sMaxAge(PhotoAudience.REMEMBERED)
            .cachePublic()
            .immutable();
    private static final CacheControl FOR_THE_READER = CacheControl.noCache().cachePrivate();

    private final PhotoFiles files;
    private final PhotoAudience audience;

    PhotoServing(PhotoFiles files, PhotoAudience audience) {
        this.files = files;
        this.audience = audience;
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
        Optional<Resource> rendition = files.findRendition(photo, size);
        Optional<Resource> drawing = rendition.isPresent() ? Optional.empty() : files.findDrawing(photo);
        if (rendition.isEmpty() && drawing.isEmpty()) {
            return files.findOriginal(photo).isPresent() ? placeholder() : absent();
        }
        boolean everyone = audience.isEveryone(photo);
        if (!everyone && !audience.includes(CurrentMemberArgumentResolver.current(), photo)) {
            return absent();
        }
        var found =
                ServerResponse.ok().eTag(photo + "-" + size.word()).cacheControl(everyone ? FOR_GOOD : FOR_THE_READER);
        return rendition
                .map(file -> found.contentType(WEBP).body(file))
                .orElseGet(() -> drawing(found).body(drawing.orElseThrow()));
    }

    private static ServerResponse placeholder() {
        return drawing(ServerResponse.ok().cacheControl(CacheControl.noStore())).body(PLACEHOLDER);
    }

    /** A picture, too: browsers show it in the place of the one that is gone. */
    private static ServerResponse absent() {
        return drawing(ServerResponse.status(HttpStatus.NOT_FOUND).cacheControl(CacheControl.noStore()))
                .body(PLACEHOLDER);
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
