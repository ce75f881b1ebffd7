package dev.madang.center.finding;

import dev.madang.platform.search.Facet;
import dev.madang.platform.search.SearchAddress;
import dev.madang.platform.search.SearchLink;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Slugs;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filters of {@code center/finding/centers}, as links that say what they give. */
@Component
class CenterFilters {

    private final CountedCenters counted;
    private final Sentences sentences;

    CenterFilters(CountedCenters counted, Sentences sentences) {
        this.counted = counted;
        this.sentences = sentences;
    }

    /**
     * @param narrowed whether one of the groups is in force
     * @param groups those that are looked into when one wants to
     */
    record Filters(List<SearchLink> days, List<SearchLink> kinds, boolean narrowed, List<Group> groups) {}

    /** @param name message key of the filter */
    record Group(String name, List<SearchLink> links) {}

    Filters of(CenterSearch search, Locale locale) {
        CenterFacets facets = counted.facets(search);
        SearchAddress address = search.address();
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                "center.search.time",
                choices(address, "time", facets.times(), Slugs::of, time -> said(locale, "center.time." + time))
                        .flat(
                                said(locale, "center.search.any-time"),
                                facets.times().keySet(),
                                search.chosenTime())));
        groups.add(new Group(
                "center.search.free",
                choices(
                                address,
                                "free",
                                Map.of(true, facets.free()),
                                String::valueOf,
                                free -> said(locale, "center.search.free"))
                        .flat(said(locale, "center.kind.ALL"), List.of(true), search.isFree() ? true : null)));
        groups.add(new Group(
                "center.search.most",
                choices(address, "most", facets.prices(), String::valueOf, most -> said(locale, "center.most", most))
                        .flat(said(locale, "center.kind.ALL"), facets.prices().keySet(), search.mostPasses())));
        if (search.point().isPresent()) {
            groups.add(new Group(
                    "center.search.within",
                    choices(
                                    address,
                                    "within",
                                    facets.distances(),
                                    String::valueOf,
                                    metres -> said(locale, "center.within", metres / 1000))
                            .flat(
                                    said(locale, "center.search.anywhere"),
                                    facets.distances().keySet(),
                                    search.mostMetres())));
        }
        boolean narrowed =
                groups.stream().anyMatch(group -> !group.links().getFirst().chosen());
        return new Filters(days(search, facets, locale), kinds(search, facets, locale), narrowed, groups);
    }

    /** The coming week, its days, and whenever. */
    private List<SearchLink> days(CenterSearch search, CenterFacets facets, Locale locale) {
        SearchAddress address = search.address();
        LocalDate today = facets.days().keySet().iterator().next();
        List<SearchLink> week = choices(
                        address, "day", facets.days(), LocalDate::toString, day -> day(today, day, locale))
                .flat(
                        said(locale, "center.week"),
                        facets.days().keySet(),
                        search.isWhenever() ? today.minusDays(1) : search.chosenDay());
        var whenever = new SearchLink(
                said(locale, "center.whenever"),
                address.with("day", CenterSearch.WHENEVER).toString(),
                null,
                search.isWhenever(),
                false);
        return Stream.concat(week.stream(), Stream.of(whenever)).toList();
    }

    private List<SearchLink> kinds(CenterSearch search, CenterFacets facets, Locale locale) {
        return choices(search.address(), "kind", facets.kinds(), Slugs::of, kind -> said(locale, "center.kind." + kind))
                .flat(said(locale, "center.kind.ALL"), facets.kinds().keySet(), search.chosenKind());
    }

    private String day(LocalDate today, LocalDate day, Locale locale) {
        long away = ChronoUnit.DAYS.between(today, day);
        return away < 2
                ? said(locale, away == 0 ? "center.today" : "center.tomorrow")
                : said(
                        locale,
                        "center.day",
                        said(locale, "calendar.weekday." + day.getDayOfWeek()),
                        day.getDayOfMonth());
    }

    private static <T> Facet<T> choices(
            SearchAddress address,
            String parameter,
            Map<T, Long> counts,
            Function<T, String> slug,
            Function<T, String> label) {
        return new Facet<>(
                address.without(parameter), choice -> address.with(parameter, slug.apply(choice)), label, counts::get);
    }

    private String said(Locale locale, String key, Object... arguments) {
        return sentences.of(locale, key, arguments);
    }
}
