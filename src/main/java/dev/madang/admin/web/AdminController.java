package dev.madang.admin.web;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.Routes;
import dev.madang.platform.web.OperatorLink;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs operators today, and what they have. */
@ForOperators({OperatorRole.SUPPORT, OperatorRole.MODERATION, OperatorRole.FINANCE})
@Controller
class AdminController {

    private final StartPages pages;
    private final List<OperatorLink> links;
    private final ObjectProvider<Routes> routes;

    AdminController(
            StartPages pages,
            ObjectProvider<OperatorList> lists,
            List<OperatorLink> links,
            ObjectProvider<Routes> routes) {
        this.pages = pages;
        this.links = Stream.concat(lists.orderedStream().map(AdminController::link), links.stream())
                .toList();
        this.routes = routes;
    }

    /** Of all that there is, what this operator may open. */
    @GetMapping("/admin")
    String start(CurrentMember me, Model model) {
        Routes all = routes.getObject();
        model.addAttribute("page", pages.page(href -> all.letsRead(me, href)));
        model.addAttribute(
                "links",
                links.stream().filter(link -> all.letsRead(me, link.address())).toList());
        return "admin/start";
    }

    private static OperatorLink link(OperatorList list) {
        String text = "admin.list." + list.name();
        return new OperatorLink(list.path(), text, text + ".about");
    }
}
