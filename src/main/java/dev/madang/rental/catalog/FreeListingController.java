package dev.madang.rental.catalog;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForEveryone;
import dev.madang.rental.occupancy.FreeDays;
import dev.madang.rental.search.SearchParameters;
import dev.madang.rental.search.SearchParser;
import dev.madang.shared.DayPeriod;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whether a listing can be had on the days of a search, as its card says it: for lists that are open while somebody takes them. */
@ForEveryone
@Controller
class FreeListingController {

    private final SearchParser reader;
    private final FreeDays freeDays;

    FreeListingController(SearchParser reader, FreeDays freeDays) {
        this.reader = reader;
        this.freeDays = freeDays;
    }

    @GetMapping(ListingAddresses.LISTING + "/free")
    String free(@PathVariable UUID id, SearchParameters parameters, Model model) {
        DayPeriod days = reader.read(parameters).criteria().days();
        if (days == null) {
            throw Refusal.notFound();
        }
        model.addAttribute("listing", id);
        model.addAttribute("days", days);
        model.addAttribute("free", freeDays.on(days).has(id));
        return "rental/listing/card :: days";
    }
}
