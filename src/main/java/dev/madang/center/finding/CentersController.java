package dev.madang.center.finding;

import dev.madang.center.Kind;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Centres that have what is looked for. */
@ForEveryone
@Controller
class CentersController {

    private final FoundCenters centers;
    private final Regions regions;

    CentersController(FoundCenters centers, Regions regions) {
        this.centers = centers;
        this.regions = regions;
    }

    /** @param kind null for all */
    record KindLink(@Nullable Kind kind, String href, boolean current) {}

    record RegionChoice(String code, String name) {}

    @GetMapping("/centers")
    String list(@ModelAttribute("search") CenterSearch search, Turn turn, Model model, Locale locale) {
        var found = centers.page(search, turn);
        String list = search.address(search.chosenKind());
        model.addAttribute("cards", found.rows());
        model.addAttribute("filtered", !search.isEmpty());
        model.addAttribute("nowhere", search.isNowhere());
        model.addAttribute("placed", search.point().isPresent());
        model.addAttribute(
                "kinds",
                Stream.concat(Stream.of((Kind) null), Stream.of(Kind.values()))
                        .map(kind -> new KindLink(kind, search.address(kind), kind == search.chosenKind()))
                        .toList());
        model.addAttribute("regions", regionChoices(locale));
        model.addAttribute("region", search.chosenRegion());
        model.addAttribute("times", List.of(TimeOfDay.values()));
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
