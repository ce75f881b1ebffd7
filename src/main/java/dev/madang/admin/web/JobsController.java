package dev.madang.admin.web;

import dev.madang.admin.domain.RunsByHand;
import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.jobs.JobHistory.Kind;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.web.OperatorLink;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The jobs that run by themselves, what became of their runs, and running one now. */
@ForOperators
@Controller
@RequestMapping("/admin/jobs")
class JobsController {

    private final JobPages pages;
    private final RunsByHand runs;

    JobsController(JobPages pages, RunsByHand runs) {
        this.pages = pages;
        this.runs = runs;
    }

    @GetMapping
    String all(Model model) {
        List<JobRow> jobs = pages.all();
        model.addAttribute("jobs", jobs);
        model.addAttribute("busy", jobs.stream().anyMatch(row -> row.job().isBusy()));
        model.addAttribute("newKey", Idempotency.newKey());
        return "admin/jobs";
    }

    @HxRequest
    @GetMapping
    String refreshed(Model model) {
        return all(model) + " :: board";
    }

    @GetMapping("/{job}")
    String one(
            @PathVariable String job, @RequestParam(required = false) @Nullable String show, Turn turn, Model model) {
        model.addAttribute("page", pages.of(job, Kind.of(show), turn));
        model.addAttribute("filters", Kind.values());
        model.addAttribute("newKey", Idempotency.newKey());
        return "admin/job";
    }

    @HxRequest
    @GetMapping("/{job}")
    String oneRefreshed(
            @PathVariable String job, @RequestParam(required = false) @Nullable String show, Turn turn, Model model) {
        return one(job, show, turn, model) + " :: board";
    }

    @PostMapping("/{job}/runs")
    String run(@PathVariable String job, @RequestParam(defaultValue = "") String idempotencyKey, CurrentMember me) {
        String page = JobPage.address(job);
        runs.ask(me.id(), job, idempotencyKey, page);
        return "redirect:" + page + "?notice=job-asked";
    }

    @Configuration(proxyBeanMethods = false)
    static class OperatorLinks {

        @Bean
        OperatorLink jobsLink() {
            return new OperatorLink("/admin/jobs", "admin.jobs", "admin.jobs.about");
        }
    }
}
