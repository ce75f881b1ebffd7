package dev.planted.page;

import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;

/** Hands entities on, as {@code TemplateModelsTest} is to find. */
class PlantedController {

    record PlantedPage(String title, Optional<List<? extends Row>> rows) {}

    record Row(PlantedEntity entity) {}

    @Entity
    static class PlantedEntity {}

    String page(Model model, PlantedEntity entity) {
        model.addAttribute("page", new PlantedPage("a page", Optional.of(List.of(new Row(entity)))));
        model.addAttribute("by itself", List.of(entity));
        return "page";
    }
}
