package dev.madang.site;

import dev.madang.member.Members;
import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.HomeTasks;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.MapPoint;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What modules bring to the home page, none of which it knows: what waits for the reader, then their sections. */
@ForEveryone
@Controller
class HomeController {

    private final ObjectProvider<HomeTasks> tasks;
    private final Sections sections;
    private final Members members;
    private final Regions regions;

    HomeController(ObjectProvider<HomeTasks> tasks, Sections sections, Members members, Regions regions) {
        this.tasks = tasks;
        this.sections = sections;
        this.members = members;
        this.regions = regions;
    }

    @GetMapping("/")
    String home(@Nullable CurrentMember me, Model model, Locale locale) {
        if (me != null) {
            model.addAttribute(
                    "todo",
                    tasks.orderedStream().flatMap(some -> some.of(me).stream()).toList());
        }
        var home = new Home(me == null ? null : near(me.id()));
        model.addAttribute("sections", sections.of(home, new Reader(me, locale)));
        return "site/home";
    }

    private @Nullable MapPoint near(UUID member) {
        return members.region(member).flatMap(regions::find).map(Region::point).orElse(null);
    }
}
