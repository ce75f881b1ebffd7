package dev.madang.center.finding;

import dev.madang.center.Kind;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Slugs;
import dev.madang.shared.TypedDays;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for among centres, as it stands in an address; what cannot be understood asks for nothing.
 *
 * @param q words that the name of a centre or of a program contains
 * @param region code of a 시/도 or one of its 시/군/구
 * @param near {@code lat,lng}; then by distance
 * @param most passes for a seat
 * @param free {@code true} for those with a seat left alone
 */
public record CenterSearch(
        @Nullable String q,
        @Nullable String region,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String time,
        @Nullable String most,
        @Nullable String free,
        @Nullable String near) {

    static final CenterSearch ALL = new CenterSearch(null, null, null, null, null, null, null, null);

    private static final int LONGEST = 80;
    private static final Pattern POINT = Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

    String words() {
        String text = Normalizer.normalize(q == null ? "" : q, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    String chosenRegion() {
        return region == null || !region.matches("[a-z-]{2,40}") ? "" : region;
    }

    public @Nullable Kind chosenKind() {
        return Slugs.find(Kind.class, kind).orElse(null);
    }

    @Nullable
    LocalDate chosenDay() {
        return day == null ? null : TypedDays.day(day).orElse(null);
    }

    @Nullable
    TimeOfDay chosenTime() {
        return Slugs.find(TimeOfDay.class, time).orElse(null);
    }

    @Nullable
    Integer mostPasses() {
        return most != null && most.matches("\\d{1,3}") ? Integer.valueOf(most) : null;
    }

    boolean isFree() {
        return "true".equals(free);
    }

    /** Where the reader is; empty when it was not said, or is nowhere on earth. */
    Optional<MapPoint> point() {
        Matcher typed = POINT.matcher(near == null ? "" : near.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        var point = new MapPoint(Double.parseDouble(typed.group(1)), Double.parseDouble(typed.group(2)));
        return Optional.of(point).filter(CenterSearch::isOnEarth);
    }

    /** Whether a place was named that is none. */
    boolean isNowhere() {
        return near != null && !near.isBlank() && point().isEmpty();
    }

    boolean isEmpty() {
        return address(chosenKind()).equals("/centers");
    }

    /** Address of what this asks for, with another kind. */
    String address(@Nullable Kind other) {
        var address = UriComponentsBuilder.fromPath("/centers");
        put(address, "q", words());
        put(address, "region", chosenRegion());
        put(address, "kind", other == null ? "" : Slugs.of(other));
        put(address, "day", chosenDay() == null ? "" : chosenDay().toString());
        put(address, "time", chosenTime() == null ? "" : Slugs.of(chosenTime()));
        put(address, "most", mostPasses() == null ? "" : mostPasses().toString());
        put(address, "free", isFree() ? "true" : "");
        put(address, "near", point().isEmpty() ? "" : String.valueOf(near).strip());
        return address.encode().build().toUriString();
    }

    /** The same without a place. */
    public String withoutPlace() {
        return new CenterSearch(q, region, kind, day, time, most, free, null).address(chosenKind());
    }

    private static boolean isOnEarth(MapPoint point) {
        return Math.abs(point.lat()) <= 90 && Math.abs(point.lng()) <= 180;
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }
}
