package dev.madang.rental;

import dev.madang.platform.pages.PageSection;
import dev.madang.platform.security.CurrentMember;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Puts a section on the page of every listing, below what the listing says of itself. A module that rental does not know
 * has a bean of this type; it may cost the page one statement.
 */
public interface ListingSection {

    /** @param reader who looks, or null for a stranger */
    PageSection of(UUID listing, UUID host, @Nullable CurrentMember reader, Locale locale);
}
