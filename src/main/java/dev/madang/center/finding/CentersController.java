package dev.madang.center.finding;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Centres that have what is looked for. */
@ForEveryone
@Controller
class CentersController {

    private final FoundCenters centers;
    private final CenterFilters filters;
    private final Regions regions;

    CentersController(FoundCenters centers, CenterFilters filters, Regions regions) {
        this.centers = centers;
        this.filters = filters;
        this.regions = regions;
    }

    record RegionChoice(String code, String name) {}

    @GetMapping("/centers")
    String list(@ModelAttribute("search") CenterSearch search, Turn turn, Model model, Locale locale) {
        var found = centers.page(search, turn);
        String list = search.address().toString();
        model.addAttribute("cards", found.rows());
        model.addAttribute("map", CentersMap.of(found.rows(), search.point()).orElse(null));
        model.addAttribute("kept", search.address().parameters());
        model.addAttribute("nowhere", search.isNowhere());
        model.addAttribute("placed", search.point().isPresent());
        model.addAttribute("filters", filters.of(search, locale));
        model.addAttribute(
                "later", search.address().with("day", CenterSearch.WHENEVER).toString());
        model.addAttribute("whenever", search.isWhenever());
        model.addAttribute("regions", regionChoices(locale));
        model.addAttribute("region", search.chosenRegion());
        model.addAttribute("previous", found.previousOf(list));
        model.addAttribute("next", found.nextOf(list));
        return "center/finding/centers";
    }

    /** The 시/도, each followed by its 시/군/구. */
    private List<RegionChoice> regionChoices(Locale locale) {
        return regions.sidos().stream()
                .flatMap(sido -> Stream.concat(Stream.of(sido), regions.sigungu(sido.code()).stream()))
                .map(Region::code)
                .map(code -> new RegionChoice(code, regions.fullName(code, locale)))
                .toList();
    }
}
