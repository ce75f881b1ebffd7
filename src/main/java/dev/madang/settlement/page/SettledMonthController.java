package dev.madang.settlement.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import dev.madang.settlement.month.Closing;
import dev.madang.settlement.month.Corrections;
import dev.madang.settlement.month.Differences;
import dev.madang.settlement.month.FoundDifference;
import dev.madang.settlement.month.Months;
import dev.madang.settlement.month.StatementBook;
import dev.madang.shared.TypedDays;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month and where it differs, for operators: put right by one, closed by two. */
@ForOperators(OperatorRole.FINANCE)
@Controller
@RequestMapping(SettlementsController.LIST + "/{month}")
class SettledMonthController {

    private static final int STATEMENTS = 50;
    private static final int LONGEST_REASON = 200;

    private final Months months;
    private final Differences differences;
    private final Corrections corrections;
    private final Closing closing;
    private final StatementBook statements;
    private final Names names;

    SettledMonthController(
            Months months,
            Differences differences,
            Corrections corrections,
            Closing closing,
            StatementBook statements,
            Names names) {
        this.months = months;
        this.differences = differences;
        this.corrections = corrections;
        this.closing = closing;
        this.statements = statements;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable String month, Turn turn, Model model) {
        YearMonth of = month(month);
        var slice = statements.of(of, turn, STATEMENTS);
        List<FoundDifference> found = differences.of(of);
        model.addAttribute("month", months.find(of).orElseThrow(Refusal::notFound));
        model.addAttribute("figures", months.figures(of));
        model.addAttribute("differences", found);
        model.addAttribute(
                "things",
                names.things(found.stream()
                        .filter(one -> one.thing() != null)
                        .collect(groupingBy(FoundDifference::source, mapping(FoundDifference::thing, toSet())))));
        model.addAttribute("statements", slice.rows());
        model.addAttribute("accounts", names.accounts(slice.rows()));
        model.addAttribute("previous", slice.previousOf(address(of)));
        model.addAttribute("next", slice.nextOf(address(of)));
        return "settlement/page/month";
    }

    /** One operator says that it may be closed. */
    @PostMapping("/request")
    Answer ask(@PathVariable String month, CurrentMember me) {
        YearMonth of = month(month);
        return Answer.to(() -> closing.ask(of, me.id()))
                .thenGo(address(of) + "?notice=settlement-asked")
                .elseShow(model -> show(month, Turn.FIRST, model));
    }

    /** Another closes it. */
    @PostMapping("/closing")
    Answer close(@PathVariable String month, CurrentMember me) {
        YearMonth of = month(month);
        return Answer.to(() -> closing.close(of, me.id()))
                .thenGo(address(of) + "?notice=settlement-closed")
                .elseShow(model -> show(month, Turn.FIRST, model));
    }

    /** Puts a line right by another. */
    @PostMapping("/corrections")
    Answer correct(
            @PathVariable String month,
            @RequestParam UUID difference,
            @RequestParam(defaultValue = "") String reason,
            CurrentMember me) {
        YearMonth of = month(month);
        return Answer.to(() -> corrections.correct(of, difference, TypedReason.read(reason, LONGEST_REASON), me.id()))
                .thenGo(address(of) + "?notice=settlement-corrected")
                .elseShow(model -> show(month, Turn.FIRST, model));
    }

    private static YearMonth month(String typed) {
        return TypedDays.month(typed).orElseThrow(Refusal::notFound);
    }

    private static String address(YearMonth month) {
        return SettlementsController.LIST + "/" + month;
    }
}
