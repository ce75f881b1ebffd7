package dev.madang.rental.search.index;

import dev.madang.platform.search.index.Indexed;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.listing.ListingStatus;
import dev.madang.shared.Regions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts stay out of the index; what was published is none again. */
@Configuration(proxyBeanMethods = false)
class IndexedListings {

    @Bean
    static Indexed<Listing> findableListings(Categories categories, Regions regions) {
        return new Indexed<>(
                Listing.class,
                new ListingDocument(categories, regions),
                Listing::id,
                Listing::updatedAt,
                listing -> listing.status() != ListingStatus.DRAFT,
                true,
                "SELECT id, updated_at FROM listing WHERE status <> 'DRAFT'");
    }
}
