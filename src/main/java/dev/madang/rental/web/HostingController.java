package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.domain.MyListings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home of a host: what they lend. */
@Controller
class HostingController {

    private final MyListings listings;

    HostingController(MyListings listings) {
        this.listings = listings;
    }

    /** @param after the last listing of the page before */
    @GetMapping("/hosting")
    String listings(CurrentMember me, @RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("mine", listings.page(me.id(), after));
        return "rental/my-listings";
    }
}
