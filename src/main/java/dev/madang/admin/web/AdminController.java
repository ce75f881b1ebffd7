package dev.madang.admin.web;

import dev.madang.platform.security.ForOperators;
import dev.madang.platform.web.OperatorLink;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What operators have. */
@ForOperators
@Controller
class AdminController {

    private final List<OperatorLink> links;

    AdminController(List<OperatorLink> links) {
        this.links = links;
    }

    @GetMapping("/admin")
    String start(Model model) {
        model.addAttribute("links", links);
        return "admin/start";
    }
}
