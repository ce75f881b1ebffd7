package dev.madang.center.figures;

import dev.madang.center.place.Centers;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A centre's figures, for its partner and managers. */
@ForMembers
@Controller
class FiguresController {

    private final Centers centers;
    private final CenterFigures figures;

    FiguresController(Centers centers, CenterFigures figures) {
        this.centers = centers;
        this.figures = figures;
    }

    @GetMapping("/partner/centers/{id}/figures")
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        model.addAttribute("center", centers.managedBy(me.id(), id));
        model.addAttribute("figures", figures.of(id));
        return "center/figures/figures";
    }
}
