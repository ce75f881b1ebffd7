package dev.madang.center.place;

import dev.madang.moderation.Withholding;
import dev.madang.shared.MapPoint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's place.
 *
 * @param hours when it is open, in words
 * @param open whether it takes registrations for more than what is booked already
 * @param withheld how it is kept from others, by operators or while its partner is suspended; null when it is not
 */
public record Center(
        UUID id,
        UUID partner,
        String name,
        String text,
        String region,
        String address,
        double lat,
        double lng,
        String hours,
        boolean open,
        int version,
        @Nullable Withholding withheld,
        List<UUID> photos) {

    public static final int MOST_PHOTOS = 10;

    public MapPoint point() {
        return new MapPoint(lat, lng);
    }

    public List<String> paragraphs() {
        return text.isBlank() ? List.of() : List.of(text.split("\n\\s*\n"));
    }
}
