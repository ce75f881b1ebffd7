package dev.madang.rental.search.index;

import dev.madang.platform.search.KoreanAnalysis;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.Listing;
import dev.madang.shared.Regions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate Search what to index and where to keep it. */
@Component
class ListingMapping implements HibernatePropertiesCustomizer {

    private final Path folder;
    private final ListingDocument document;

    ListingMapping(@Value("${madang.index}") Path home, Categories categories, Regions regions) throws IOException {
        this.folder = IndexFolder.within(home);
        this.document = new ListingDocument(categories, regions);
    }

    @Override
    public void customize(Map<String, Object> properties) {
        HibernateOrmSearchMappingConfigurer mapping = context -> {
            var listing = context.programmaticMapping().type(Listing.class);
            listing.binder(document);
            listing.indexed().routingBinder(new FindableListingsOnly());
        };
        properties.put("hibernate.search.mapping.configurer", mapping);
        properties.put("hibernate.search.backend.analysis.configurer", new KoreanAnalysis());
        properties.put("hibernate.search.backend.directory.root", folder.toString());
    }
}
