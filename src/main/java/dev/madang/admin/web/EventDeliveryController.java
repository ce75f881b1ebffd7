package dev.madang.admin.web;

import dev.madang.platform.jobs.EventDelivery;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Delivering again what a listener did not take. */
@ForOperators
@Controller
class EventDeliveryController {

    private final EventDelivery delivery;

    EventDeliveryController(EventDelivery delivery) {
        this.delivery = delivery;
    }

    @PostMapping("/admin/events/{id}/delivery")
    String deliver(@PathVariable UUID id, CurrentMember me) {
        delivery.again(me.id(), id);
        return "redirect:/admin/events?notice=event-delivered";
    }
}
