package dev.madang.site;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.ListingCards;
import dev.madang.rental.ReservationsToDo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private static final int CARDS = 8;

    private final ListingCards listings;
    private final ReservationsToDo toDo;
    private final Clock clock;

    HomeController(ListingCards listings, ReservationsToDo toDo, Clock clock) {
        this.listings = listings;
        this.toDo = toDo;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(@Nullable CurrentMember me, Model model, Locale locale) {
        if (me != null) {
            model.addAttribute("todo", toDo.of(me.id()));
        }
        ComingWeekend weekend = ComingWeekend.after(LocalDate.now(clock));
        model.addAttribute("weekend", listings.freeOn(weekend.days(), CARDS, locale));
        model.addAttribute("weekendTitle", weekend.thisWeek() ? "site.home.this-weekend" : "site.home.next-weekend");
        model.addAttribute("weekendAddress", listings.addressOfFreeOn(weekend.days()));
        return "site/home";
    }
}
