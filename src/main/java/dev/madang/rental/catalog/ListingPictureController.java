package dev.madang.rental.catalog;

import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.Listings;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture beside a shared link. Other sites show no drawings and no placeholders: Madang's own stands in for those. */
@ForEveryone
@Controller
class ListingPictureController {

    private static final String STAND_IN = "/pictures/preview.jpg";
    private static final CacheControl FOR_A_WHILE =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final Listings listings;
    private final Photos photos;

    ListingPictureController(Listings listings, Photos photos) {
        this.listings = listings;
        this.photos = photos;
    }

    /** @throws Refusal 404 for what not everyone may see */
    @GetMapping(ListingAddresses.LISTING + "/picture")
    ResponseEntity<Void> show(@PathVariable UUID id) {
        Listing listing = listings.findById(id).filter(Listing::isPublished).orElseThrow(Refusal::notFound);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address(listing.coverId())))
                .cacheControl(FOR_A_WHILE)
                .build();
    }

    private String address(@Nullable UUID cover) {
        return cover != null && photos.isRendered(cover) ? "/media/" + cover + "/card" : STAND_IN;
    }
}
