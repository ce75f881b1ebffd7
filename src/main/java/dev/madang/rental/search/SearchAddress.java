package dev.madang.rental.search;

import dev.madang.shared.MapPoint;
import dev.madang.shared.Won;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The one address of a search: parameters in a fixed order, without those that say nothing. Links to other searches are
 * made from it; they begin at the first page.
 */
public final class SearchAddress {

    private static final String PATH = "/listings";
    private static final String PAGE = "page";

    private final Map<String, String> parameters;

    private SearchAddress(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    public static SearchAddress of(ListingCriteria criteria) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", criteria.q());
        parameters.put(
                "category",
                criteria.category() == null ? "" : criteria.category().code());
        parameters.put(
                "region", criteria.region() == null ? "" : criteria.region().code());
        parameters.put("minPrice", won(criteria.minPrice()));
        parameters.put("maxPrice", won(criteria.maxPrice()));
        parameters.put(
                "handOver",
                criteria.handOver() == null ? "" : criteria.handOver().name());
        parameters.put(
                "from", criteria.days() == null ? "" : criteria.days().from().toString());
        parameters.put("to", criteria.days() == null ? "" : criteria.days().to().toString());
        parameters.put("near", criteria.near() == null ? "" : point(criteria.near()));
        parameters.put(
                "radiusKm",
                criteria.radiusKm() == null ? "" : criteria.radiusKm().toString());
        parameters.put(
                "sort",
                criteria.sort() == ListingSort.FIT ? "" : criteria.sort().word());
        parameters.put(PAGE, criteria.page() == 1 ? "" : String.valueOf(criteria.page()));
        return new SearchAddress(parameters);
    }

    /** The address of the same search with this instead; an empty value leaves the parameter out. */
    public SearchAddress with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(PAGE, "");
        changed.put(parameter, value);
        return new SearchAddress(changed);
    }

    /** The address of the search without these parameters. */
    public SearchAddress without(String... names) {
        SearchAddress address = this;
        for (String name : names) {
            address = address.with(name, "");
        }
        return address;
    }

    /** The parameters that say something, in their order. */
    public Map<String, String> parameters() {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .collect(Collectors.toMap(Entry::getKey, Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The path with its query. */
    @Override
    public String toString() {
        String query = parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, "UTF-8").replace("%2C", ",");
    }

    private static String won(@Nullable Won won) {
        return won == null ? "" : String.valueOf(won.amount());
    }

    private static String point(MapPoint point) {
        return point.lat() + "," + point.lng();
    }
}
