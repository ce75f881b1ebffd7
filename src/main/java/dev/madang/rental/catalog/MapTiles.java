package dev.madang.rental.catalog;

import dev.madang.platform.security.PageSources;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where map tiles come from. Without them a listing's place is drawn.
 *
 * @param tiles address with {@code {z}}, {@code {x}} and {@code {y}}; empty for none
 * @param attribution what the tiles' owner wants to be said
 */
@ConfigurationProperties("madang.map")
record MapTiles(String tiles, String attribution) {

    public boolean isKnown() {
        return !tiles.isEmpty();
    }

    /** The listing pages' permission to load them. */
    PageSources sources() {
        var address = URI.create(tiles.replaceAll("[{}]", ""));
        String host = address.getScheme() + "://" + address.getAuthority();
        return new PageSources(ListingAddresses.LISTING, Map.of("img-src", List.of(host)));
    }
}
