package dev.madang.rental.listing;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The categories of gear, how much there is of each, and what they are called. Which there are changes with a release. */
@ForOperators(OperatorRole.SUPPORT)
@Controller
@RequestMapping(CategoryDesk.PAGE)
class CategoriesController {

    private final CategoryCounts counts;
    private final CategoryDesk desk;
    private final Categories categories;

    CategoriesController(CategoryCounts counts, CategoryDesk desk, Categories categories) {
        this.counts = counts;
        this.desk = desk;
        this.categories = categories;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("categories", counts.all());
        return "rental/listing/categories";
    }

    @GetMapping("/{code}")
    String edit(@PathVariable String code, Model model) {
        model.addAttribute("form", CategoryForm.of(get(code), categories.isClosed(code)));
        return page(code, model);
    }

    @PostMapping("/{code}")
    Answer change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult errors,
            CurrentMember me) {
        return Answer.to(() -> desk.change(me.id(), form.read(code)))
                .of(errors)
                .thenGo(CategoryDesk.PAGE + "?notice=category-changed")
                .elseShow(model -> page(code, model));
    }

    private String page(String code, Model model) {
        model.addAttribute("category", get(code));
        return "rental/listing/category";
    }

    private Category get(String code) {
        return categories.find(code).orElseThrow(Refusal::notFound);
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink categoriesLink() {
            return new OperatorLink(CategoryDesk.PAGE, "category.title", "category.about");
        }
    }
}
