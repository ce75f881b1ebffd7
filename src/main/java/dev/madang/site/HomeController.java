package dev.madang.site;

import dev.madang.member.Members;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ListingCard;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.search.ListingCards;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private static final int CARDS = 8;

    private final ListingCards listings;
    private final List<HomeTasks> tasks;
    private final Hearts hearts;
    private final Members members;
    private final Regions regions;
    private final Clock clock;

    HomeController(
            ListingCards listings,
            List<HomeTasks> tasks,
            Hearts hearts,
            Members members,
            Regions regions,
            Clock clock) {
        this.listings = listings;
        this.tasks = tasks;
        this.hearts = hearts;
        this.members = members;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(@Nullable CurrentMember me, Model model, Locale locale) {
        if (me != null) {
            model.addAttribute(
                    "todo", tasks.stream().flatMap(some -> some.of(me).stream()).toList());
        }
        ComingWeekend weekend = ComingWeekend.after(LocalDate.now(clock));
        MapPoint home = me == null ? null : home(me.id());
        List<ListingCard> free = listings.freeOn(weekend.days(), home, CARDS, locale);
        model.addAttribute("weekend", free);
        model.addAttribute(
                "hearts", hearts.of(me, free.stream().map(ListingCard::id).toList()));
        model.addAttribute("weekendTitle", weekend.thisWeek() ? "site.home.this-weekend" : "site.home.next-weekend");
        model.addAttribute("weekendAddress", listings.addressOfFreeOn(weekend.days(), home));
        return "site/home";
    }

    private @Nullable MapPoint home(UUID member) {
        return members.region(member).flatMap(regions::find).map(Region::point).orElse(null);
    }
}
