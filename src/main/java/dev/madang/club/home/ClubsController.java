package dev.madang.club.home;

import dev.madang.member.Members;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Clubs by interest, region, words and distance, the reader's own above them. */
@ForEveryone
@Controller
class ClubsController {

    private final ClubShelf shelf;
    private final Members members;
    private final Categories categories;
    private final Regions regions;

    ClubsController(ClubShelf shelf, Members members, Categories categories, Regions regions) {
        this.shelf = shelf;
        this.members = members;
        this.categories = categories;
        this.regions = regions;
    }

    /** @param name null for all */
    record InterestLink(@Nullable String name, String href, boolean current) {}

    @GetMapping("/clubs")
    String list(
            @ModelAttribute("search") ClubSearch search,
            Turn turn,
            @Nullable CurrentMember me,
            Locale locale,
            Model model) {
        Optional<MapPoint> home = me == null
                ? Optional.empty()
                : members.region(me.id()).flatMap(regions::find).map(Region::point);
        var found = shelf.found(search, search.isNear() ? home.orElse(null) : null, turn);
        String list = search.address();
        model.addAttribute("cards", found.rows());
        model.addAttribute("own", me != null && search.isEmpty() && turn.isFirst() ? shelf.of(me.id()) : List.of());
        model.addAttribute("interests", interests(search, locale));
        model.addAttribute("sidos", regions.sidos());
        model.addAttribute("regions", regions);
        model.addAttribute("byAge", search.with(search.chosenInterest(), false));
        model.addAttribute("byDistance", home.isPresent() ? search.with(search.chosenInterest(), true) : null);
        model.addAttribute("previous", found.previousOf(list));
        model.addAttribute("next", found.nextOf(list));
        return "club/home/clubs";
    }

    private List<InterestLink> interests(ClubSearch search, Locale locale) {
        var links = new ArrayList<InterestLink>();
        links.add(new InterestLink(
                null, search.with("", search.isNear()), search.chosenInterest().isEmpty()));
        for (Category one : categories.tops()) {
            links.add(new InterestLink(
                    one.name(locale),
                    search.with(one.code(), search.isNear()),
                    one.code().equals(search.chosenInterest())));
        }
        return links;
    }
}
