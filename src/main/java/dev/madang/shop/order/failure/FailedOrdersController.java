package dev.madang.shop.order.failure;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.OperatorLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Orders that came to nothing, for operators. */
@ForOperators({OperatorRole.SUPPORT, OperatorRole.FINANCE})
@Controller
class FailedOrdersController {

    private static final String LIST = "/admin/failed-orders";

    private final FailedOrders failed;

    FailedOrdersController(FailedOrders failed) {
        this.failed = failed;
    }

    @GetMapping(LIST)
    String list(Turn turn, Model model) {
        var found = failed.all(turn);
        model.addAttribute("failed", found.rows());
        model.addAttribute("previous", found.previousOf(LIST));
        model.addAttribute("next", found.nextOf(LIST));
        return "shop/order/failed";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink failedOrdersLink() {
            return new OperatorLink(LIST, "order.failed", "order.failed.about");
        }
    }
}
