package dev.madang.rental.web;

import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.domain.HostingDesk;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a listing out of the search, puts it back, takes it down. */
@Controller
@RequestMapping("/listings/{id}")
class ListingStateController {

    private final HostingDesk desk;

    ListingStateController(HostingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, CurrentMember me) {
        desk.pause(id, me.id());
        return "redirect:/hosting?notice=listing-paused";
    }

    @PostMapping("/publication")
    String publish(@PathVariable UUID id, CurrentMember me) {
        desk.publish(id, me.id());
        return "redirect:/hosting?notice=listing-published";
    }

    @PostMapping("/removal")
    String remove(@PathVariable UUID id, CurrentMember me) {
        desk.delete(id, me.id());
        return "redirect:/hosting?notice=listing-removed";
    }
}
