package dev.madang.rental.listing;

import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.OperatorLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The categories of gear and how much there is of each. They change with a release, see {@code docs/decisions/0008}. */
@ForOperators(OperatorRole.SUPPORT)
@Controller
class CategoriesController {

    private static final String PAGE = "/admin/categories";

    private final CategoryCounts counts;

    CategoriesController(CategoryCounts counts) {
        this.counts = counts;
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("categories", counts.all());
        return "rental/listing/categories";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink categoriesLink() {
            return new OperatorLink(PAGE, "category.title", "category.about");
        }
    }
}
