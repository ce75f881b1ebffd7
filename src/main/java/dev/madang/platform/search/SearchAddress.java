package dev.madang.platform.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * The one address of a search: parameters in a fixed order, without those that say nothing. Links to other searches are
 * made from it; they begin at the first page.
 */
public final class SearchAddress {

    private static final String PAGE = "page";

    private final String path;
    private final Map<String, String> parameters;

    private SearchAddress(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /**
     * The first page.
     *
     * @param parameters in their order, those that say nothing empty
     */
    public static SearchAddress of(String path, Map<String, String> parameters) {
        var ordered = new LinkedHashMap<>(parameters);
        ordered.put(PAGE, "");
        return new SearchAddress(path, ordered);
    }

    /** @param page from 1 on */
    public SearchAddress page(int page) {
        return with(PAGE, page == 1 ? "" : String.valueOf(page));
    }

    /** The address of the same search with this instead; an empty value leaves the parameter out. */
    public SearchAddress with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(PAGE, "");
        changed.put(parameter, value);
        return new SearchAddress(path, changed);
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
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, "UTF-8").replace("%2C", ",");
    }
}
