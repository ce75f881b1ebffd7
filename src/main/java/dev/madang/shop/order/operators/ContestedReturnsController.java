package dev.madang.shop.order.operators;

import dev.madang.platform.pages.OperatorNumber;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import dev.madang.shop.order.OrderDesk;
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

/** Returns that their sellers contest: operators decide whom the money belongs to. */
@ForOperators({OperatorRole.SUPPORT, OperatorRole.FINANCE})
@Controller
@RequestMapping(ContestedReturnsController.PATH)
class ContestedReturnsController {

    static final String PATH = "/admin/order-returns";

    private final ContestedReturns returns;
    private final OrderDesk desk;

    ContestedReturnsController(ContestedReturns returns, OrderDesk desk) {
        this.returns = returns;
        this.desk = desk;
    }

    @GetMapping
    String show(Turn turn, Model model) {
        var waiting = returns.waiting(turn);
        model.addAttribute("contested", waiting.rows());
        model.addAttribute("previous", waiting.previousOf(PATH));
        model.addAttribute("next", waiting.nextOf(PATH));
        return "shop/order/contested";
    }

    /** @param returned whether it counts as back, and the money goes back; otherwise it stays sold */
    @PostMapping("/{id}/decision")
    Answer decide(@PathVariable UUID id, @RequestParam boolean returned, CurrentMember me) {
        return Answer.to(() -> desk.decideReturn(me.id(), id, returned))
                .thenGo(PATH + "?notice=" + (returned ? "return-accepted" : "return-refused"))
                .elseShow(model -> show(Turn.FIRST, model));
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink contestedReturnsLink() {
            return new OperatorLink(PATH, "order.contested.title", "order.contested.about");
        }

        @Bean
        @Order(18)
        OperatorNumber numberOfContestedReturns() {
            return OperatorNumber.toDo(
                    "admin.number.contested-returns",
                    PATH,
                    "SELECT count(*) FROM shop_order o WHERE " + ContestedReturns.WAITING);
        }
    }
}
