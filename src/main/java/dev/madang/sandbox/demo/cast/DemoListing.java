package dev.madang.sandbox.demo.cast;

import dev.madang.sandbox.demo.drawing.StillLife.View;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A listing of the demo.
 *
 * @param number 0 for the newest; neighbours on the list of all have neighbouring numbers
 * @param place where it is handed over, in the host's words
 * @param weeklyDiscount percent
 */
public record DemoListing(
        int number,
        DemoMember host,
        Good good,
        String description,
        Region region,
        String place,
        MapPoint point,
        int weeklyDiscount,
        boolean inPerson,
        boolean parcel,
        int minDays,
        int maxDays,
        int noticeDays,
        int bufferDays,
        String cancellationPolicy,
        Instant publishedAt) {

    private static final List<List<View>> ALBUMS = List.of(
            List.of(View.SCENE, View.STUDIO, View.DETAIL),
            List.of(View.SCENE, View.DETAIL),
            List.of(View.SCENE, View.COMPANY, View.STUDIO, View.DETAIL),
            List.of(View.SCENE, View.STUDIO, View.COMPANY));

    public UUID id() {
        return DemoIds.of("listing/" + number);
    }

    /** Some hosts want to be asked before a running rental is extended. */
    public boolean approvesExtensions() {
        return number % 2 == 1;
    }

    /** The calendar that its host keeps elsewhere, where it has one. */
    public UUID foreignCalendar() {
        return DemoIds.of("foreign-calendar/" + number);
    }

    public List<UUID> units() {
        return ids("unit", good.units());
    }

    public List<UUID> options() {
        return ids("option", good.options().size());
    }

    public List<UUID> photos() {
        return ids("photo", album().size());
    }

    /** Its pictures, the cover first. */
    public List<DemoPicture> pictures() {
        List<UUID> photos = photos();
        return IntStream.range(0, photos.size())
                .mapToObj(position -> new DemoPicture(photos.get(position), host.id(), this, album().get(position), 0))
                .toList();
    }

    private List<View> album() {
        return ALBUMS.get(number % ALBUMS.size());
    }

    private List<UUID> ids(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(position -> DemoIds.of(kind + "/" + number + "/" + position))
                .toList();
    }
}
