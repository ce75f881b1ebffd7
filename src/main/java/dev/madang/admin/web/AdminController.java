package dev.madang.admin.web;

import dev.madang.platform.security.ForOperators;
import dev.madang.platform.web.OperatorLink;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs operators today, and what they have. */
@ForOperators
@Controller
class AdminController {

    private final StartPages pages;
    private final List<OperatorLink> links;

    AdminController(StartPages pages, List<OperatorLink> links) {
        this.pages = pages;
        this.links = links;
    }

    @GetMapping("/admin")
    String start(Model model) {
        model.addAttribute("page", pages.page());
        model.addAttribute("links", links);
        return "admin/start";
    }
}
