package dev.madang.rental.favourite;

import dev.madang.platform.security.CurrentMember;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hearts of a page, {@code rental/listing/card :: heart}: pressed where its reader keeps the listing. */
@Component
public class Hearts {

    private static final String OPEN = "data-heart=\"%s\" aria-pressed=\"false\" value=\"true\"";
    private static final String PRESSED = "data-heart=\"%s\" aria-pressed=\"true\" value=\"false\"";

    private final Favourites favourites;

    Hearts(Favourites favourites) {
        this.favourites = favourites;
    }

    /** The listings whose hearts are pressed, for the model's {@code hearts}; none for guests. */
    public Set<UUID> of(@Nullable CurrentMember reader, Collection<UUID> listings) {
        return reader == null ? Set.of() : favourites.among(reader.id(), listings);
    }

    /** Makes markup that was rendered for everyone, with no heart pressed, the reader's own. */
    public String press(String html, @Nullable CurrentMember reader, Collection<UUID> listings) {
        String pressed = html;
        for (UUID listing : of(reader, listings)) {
            pressed = pressed.replace(OPEN.formatted(listing), PRESSED.formatted(listing));
        }
        return pressed;
    }
}
