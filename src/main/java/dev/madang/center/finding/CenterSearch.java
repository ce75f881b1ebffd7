package dev.madang.center.finding;

import dev.madang.center.Kind;
import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.TypedWords;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Slugs;
import dev.madang.shared.TypedDays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among centres, as it stands in an address; what cannot be understood asks for nothing.
 *
 * @param q words that the name of a centre or of a program contains
 * @param region code of a 시/도 or one of its 시/군/구
 * @param day or {@link #WHENEVER}; without one, the coming week
 * @param otherwise what an empty day stands for: a form sends it, in which nobody picked one
 * @param most passes for a seat
 * @param free {@code true} for those with a seat left alone
 * @param near {@code lat,lng}; then by distance
 * @param within metres from there
 */
public record CenterSearch(
        @Nullable String q,
        @Nullable String region,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String otherwise,
        @Nullable String time,
        @Nullable String most,
        @Nullable String free,
        @Nullable String near,
        @Nullable String within) {

    static final String WHENEVER = "any";

    static final CenterSearch ALL = named(null);

    private static final Pattern POINT = Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,12})?),(-?\\d{1,3}(?:\\.\\d{1,12})?)");

    /** By words alone, whenever their times are. */
    static CenterSearch named(@Nullable String words) {
        return new CenterSearch(words, null, null, WHENEVER, null, null, null, null, null, null);
    }

    static CenterSearch around(MapPoint point) {
        return new CenterSearch(
                null, null, null, WHENEVER, null, null, null, null, point.lat() + "," + point.lng(), null);
    }

    String words() {
        return TypedWords.of(q);
    }

    String chosenRegion() {
        return region == null || !region.matches("[a-z-]{2,40}") ? "" : region;
    }

    public @Nullable Kind chosenKind() {
        return Slugs.find(Kind.class, kind).orElse(null);
    }

    public @Nullable LocalDate chosenDay() {
        return day == null ? null : TypedDays.day(day).orElse(null);
    }

    boolean isWhenever() {
        return WHENEVER.equals(day == null || day.isBlank() ? otherwise : day);
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

    /** Metres; null where the reader is not known to be anywhere. */
    @Nullable
    Integer mostMetres() {
        return within != null && within.matches("\\d{1,7}") && point().isPresent() ? Integer.valueOf(within) : null;
    }

    /** Whether a place was named that is none. */
    boolean isNowhere() {
        return near != null && !near.isBlank() && point().isEmpty();
    }

    SearchAddress address() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", words());
        parameters.put("region", chosenRegion());
        parameters.put("kind", slug(chosenKind()));
        parameters.put("day", isWhenever() ? WHENEVER : said(chosenDay()));
        parameters.put("time", slug(chosenTime()));
        parameters.put("most", said(mostPasses()));
        parameters.put("free", isFree() ? "true" : "");
        parameters.put("near", point().isEmpty() ? "" : String.valueOf(near).strip());
        parameters.put("within", said(mostMetres()));
        return SearchAddress.of("/centers", parameters);
    }

    /** The same without a place. */
    public String withoutPlace() {
        return address().without("near", "within").toString();
    }

    private static String slug(@Nullable Enum<?> one) {
        return one == null ? "" : Slugs.of(one);
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static boolean isOnEarth(MapPoint point) {
        return Math.abs(point.lat()) <= 90 && Math.abs(point.lng()) <= 180;
    }
}
