package dev.madang.settlement.page;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.Answer;
import dev.madang.platform.web.OperatorLink;
import dev.madang.settlement.month.Months;
import dev.madang.settlement.month.Settling;
import dev.madang.settlement.month.StatementBook;
import dev.madang.settlement.run.RunHistory;
import dev.madang.settlement.run.RunHistory.RecordedRun;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Runs, months and statements, for operators. */
@ForOperators(OperatorRole.FINANCE)
@Controller
@RequestMapping("/admin/settlements")
class SettlementsController {

    static final String LIST = "/admin/settlements";

    private final Months months;
    private final Settling settling;
    private final RunHistory history;
    private final StatementBook statements;
    private final StatementPages pages;

    SettlementsController(
            Months months, Settling settling, RunHistory history, StatementBook statements, StatementPages pages) {
        this.months = months;
        this.settling = settling;
        this.history = history;
        this.statements = statements;
        this.pages = pages;
    }

    @GetMapping
    String list(Model model) {
        List<RecordedRun> runs = history.newest();
        model.addAttribute("months", months.all());
        model.addAttribute("runs", runs);
        model.addAttribute("busy", runs.stream().anyMatch(run -> run.isRunning() && run.alive()));
        return "settlement/page/settlements";
    }

    /** Begins a run of a day or a month; one that did not come to its end goes on. */
    @PostMapping("/runs")
    Answer run(
            @RequestParam(defaultValue = "") String job, @RequestParam(defaultValue = "") String of, CurrentMember me) {
        return Answer.to(() -> settling.begin(job, of.strip(), me.id()))
                .thenGo(LIST + "?notice=settlement-run-begun")
                .elseShow(this::list);
    }

    @PostMapping("/runs/{run}/stop")
    Answer stop(@PathVariable UUID run) {
        return Answer.to(() -> settling.stop(run))
                .thenGo(LIST + "?notice=settlement-run-stopping")
                .elseShow(this::list);
    }

    @GetMapping("/statements/{id}")
    String statement(@PathVariable UUID id, Turn turn, Model model) {
        model.addAttribute(
                "page", pages.of(statements.find(id).orElseThrow(Refusal::notFound), turn, LIST + "/statements/" + id));
        model.addAttribute("operator", true);
        return "settlement/page/statement";
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink settlementsLink() {
            return new OperatorLink(LIST, "settlement.admin", "settlement.admin.about");
        }
    }
}
