package dev.madang.assistant;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What models were asked and what it cost, and a switch for each purpose. */
@ForOperators
@Controller
class AssistantController {

    static final String PAGE = "/admin/assistant";

    private final ModelCalls calls;
    private final ModelSwitches switches;
    private final AssistantSettings settings;

    AssistantController(ModelCalls calls, ModelSwitches switches, AssistantSettings settings) {
        this.calls = calls;
        this.switches = switches;
        this.settings = settings;
    }

    /** Feeds a row of {@code assistant/assistant}. */
    record Switch(Purpose purpose, boolean on) {}

    @GetMapping(PAGE)
    String show(Turn turn, Model model) {
        Set<Purpose> off = calls.switchedOff();
        model.addAttribute("configured", settings.hasModel());
        model.addAttribute("modelName", settings.model());
        model.addAttribute("budget", settings.wonPerDay());
        model.addAttribute("spent", Math.ceilDiv(calls.spentToday(), ModelCalls.MILLION));
        model.addAttribute("totals", calls.today());
        model.addAttribute("calls", calls.page(turn));
        model.addAttribute(
                "switches",
                Arrays.stream(Purpose.values())
                        .map(purpose -> new Switch(purpose, !off.contains(purpose)))
                        .toList());
        return "assistant/assistant";
    }

    @PostMapping(PAGE + "/{purpose}")
    Answer turn(@PathVariable Purpose purpose, @RequestParam(defaultValue = "false") boolean on, CurrentMember me) {
        return Answer.to(() -> switches.turn(purpose, on, me.id()))
                .thenGo(PAGE + "?notice=" + (on ? "model-switched-on" : "model-switched-off"))
                .elseShow(model -> show(Turn.FIRST, model));
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink assistantLink() {
            return new OperatorLink(PAGE, "assistant.title", "assistant.about");
        }
    }
}
