package dev.madang.auction.delivery;

import dev.madang.platform.pages.OperatorNumber;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was won and, as its winner says, has not arrived: operators decide whom the passes belong to. */
@ForOperators(OperatorRole.MODERATION)
@Controller
@RequestMapping(ContestedDeliveriesController.PATH)
class ContestedDeliveriesController {

    static final String PATH = "/admin/auction-deliveries";

    private final Deliveries deliveries;
    private final DeliveryDesk desk;

    ContestedDeliveriesController(Deliveries deliveries, DeliveryDesk desk) {
        this.deliveries = deliveries;
        this.desk = desk;
    }

    @GetMapping
    String show(Turn turn, Model model) {
        var contested = deliveries.contested(turn);
        model.addAttribute("contested", contested.rows());
        model.addAttribute("previous", contested.previousOf(PATH));
        model.addAttribute("next", contested.nextOf(PATH));
        return "auction/delivery/contested";
    }

    /** @param arrived whether the seller is paid; otherwise the passes go back */
    @PostMapping("/{id}/decision")
    Answer decide(@PathVariable UUID id, @RequestParam boolean arrived, CurrentMember me) {
        return Answer.to(() -> desk.decide(me.id(), id, arrived))
                .thenGo(PATH + "?notice=" + (arrived ? "delivery-found-arrived" : "delivery-given-back"))
                .elseShow(model -> show(Turn.FIRST, model));
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink contestedDeliveries() {
            return new OperatorLink(PATH, "auction.contested.title", "auction.contested.about");
        }

        @Bean
        @Order(17)
        OperatorNumber numberOfContestedDeliveries() {
            return OperatorNumber.toDo("admin.number.contested-deliveries", PATH, """
                    SELECT count(*) FROM auction_delivery
                    WHERE contested_at IS NOT NULL AND arrived_at IS NULL AND given_back_at IS NULL""");
        }
    }
}
