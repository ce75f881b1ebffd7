package dev.madang.rental.search;

import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.rental.listing.HandOver;
import dev.madang.rental.occupancy.BookingWindow;
import dev.madang.rental.search.ParsedSearch.Ignored;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Graphemes;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sense of search parameters. What makes none is left out and said so; nothing is refused. */
@Component
public class SearchParser {

    private static final int LONGEST_Q = 80;
    private static final int MOST_DAYS = 90;
    private static final int FURTHEST_KM = 300;
    private static final int LAST_PAGE = 1000;
    private static final Pattern POINT = Pattern.compile("(\\d{2}(?:\\.\\d{1,15})?),(\\d{3}(?:\\.\\d{1,15})?)");

    private final Categories categories;
    private final Regions regions;
    private final Clock clock;

    SearchParser(Categories categories, Regions regions, Clock clock) {
        this.categories = categories;
        this.regions = regions;
        this.clock = clock;
    }

    public ParsedSearch read(SearchParameters parameters) {
        return new Reading().read(parameters);
    }

    /** One reading, and what it left out so far. */
    private final class Reading {

        private final List<Ignored> ignored = new ArrayList<>();

        ParsedSearch read(SearchParameters from) {
            String q = words(clean(from.q()));
            Category category = known("category", clean(from.category()), categories::find);
            Region region = known("region", clean(from.region()), regions::find);
            Won minPrice = known("minPrice", clean(from.minPrice()), TypedWon::read);
            Won maxPrice = known("maxPrice", clean(from.maxPrice()), TypedWon::read);
            if (minPrice != null && maxPrice != null && minPrice.compareTo(maxPrice) > 0) {
                ignore("minPrice", "search.ignored.price.reversed");
                minPrice = null;
                maxPrice = null;
            }
            HandOver handOver = known("handOver", clean(from.handOver()), Reading::handOver);
            DayPeriod days = days(clean(from.from()), clean(from.to()));
            MapPoint near = known("near", clean(from.near()), Reading::point);
            Integer radius = known("radiusKm", clean(from.radiusKm()), text -> number(text, FURTHEST_KM));
            if (radius != null && near == null) {
                ignore("radiusKm", "search.ignored.radiusKm.nowhere");
                radius = null;
            }
            ListingSort sort = known("sort", clean(from.sort()), ListingSort::find);
            if (sort == ListingSort.DISTANCE && near == null) {
                ignore("sort", "search.ignored.sort.nowhere");
                sort = null;
            }
            Integer page = known("page", clean(from.page()), text -> number(text, LAST_PAGE));
            var criteria = new ListingCriteria(
                    q,
                    category,
                    region,
                    minPrice,
                    maxPrice,
                    handOver,
                    days,
                    near,
                    radius,
                    sort == null ? ListingSort.FIT : sort,
                    page == null ? 1 : page);
            return new ParsedSearch(criteria, List.copyOf(ignored));
        }

        private String words(String q) {
            if (!q.isEmpty() && q.codePoints().noneMatch(Character::isLetterOrDigit)) {
                ignore("q", "search.ignored.q.wordless");
                return "";
            }
            if (q.length() > LONGEST_Q) {
                ignore("q", "search.ignored.q.long");
                return Graphemes.cut(q, LONGEST_Q).strip();
            }
            return q;
        }

        private <T> @Nullable T known(String parameter, String text, Function<String, Optional<T>> find) {
            if (text.isEmpty()) {
                return null;
            }
            Optional<T> found = find.apply(text);
            if (found.isEmpty()) {
                ignore(parameter, "search.ignored." + parameter);
            }
            return found.orElse(null);
        }

        private @Nullable DayPeriod days(String from, String to) {
            if (from.isEmpty() && to.isEmpty()) {
                return null;
            }
            if (from.isEmpty() || to.isEmpty()) {
                String missing = from.isEmpty() ? "from" : "to";
                ignore(missing, "search.ignored." + missing + ".missing");
                return null;
            }
            LocalDate first = known("from", from, Reading::date);
            LocalDate last = known("to", to, Reading::date);
            return first == null || last == null ? null : days(first, last);
        }

        private @Nullable DayPeriod days(LocalDate from, LocalDate to) {
            LocalDate today = LocalDate.now(clock);
            if (!from.isAfter(today)) {
                ignore("from", "search.ignored.from.past");
            } else if (from.isAfter(today.plusDays(BookingWindow.DAYS_AHEAD))) {
                ignore("from", "search.ignored.from.far");
            } else if (!to.isAfter(from)) {
                ignore("to", "search.ignored.to.reversed");
            } else if (to.isAfter(from.plusDays(MOST_DAYS))) {
                ignore("to", "search.ignored.to.long");
            } else {
                return new DayPeriod(from, to);
            }
            return null;
        }

        private void ignore(String parameter, String sentence) {
            ignored.add(new Ignored(parameter, sentence));
        }

        private static String clean(@Nullable String text) {
            return text == null
                    ? ""
                    : Normalizer.normalize(text, Normalizer.Form.NFC)
                            .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                            .strip();
        }

        private static Optional<HandOver> handOver(String text) {
            return Stream.of(HandOver.values())
                    .filter(way -> way.name().equals(text))
                    .findFirst();
        }

        private static Optional<LocalDate> date(String text) {
            return TypedDays.day(text);
        }

        /** To a hundred metres: no two neighbours need pages of their own. */
        private static Optional<MapPoint> point(String text) {
            Matcher point = POINT.matcher(text.replace(" ", ""));
            return point.matches()
                    ? Optional.of(new MapPoint(toThousandths(point.group(1)), toThousandths(point.group(2))))
                    : Optional.empty();
        }

        private static double toThousandths(String degrees) {
            return Math.round(Double.parseDouble(degrees) * 1000) / 1000d;
        }

        private static Optional<Integer> number(String text, int most) {
            return text.matches("\\d{1,4}")
                    ? Optional.of(Integer.parseInt(text)).filter(number -> number >= 1 && number <= most)
                    : Optional.empty();
        }
    }
}
