package dev.madang.settlement.page;

import dev.madang.platform.idempotency.Idempotency;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.settlement.AccountKind;
import dev.madang.settlement.month.Statement;
import dev.madang.settlement.month.StatementBook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What who is paid sees of it; a suspended one, too. */
@ForAllMembers
@Controller
class StatementsController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StatementBook statements;
    private final StatementPages pages;
    private final StatementSheet sheet;

    StatementsController(StatementBook statements, StatementPages pages, StatementSheet sheet) {
        this.statements = statements;
        this.pages = pages;
        this.sheet = sheet;
    }

    @GetMapping("/partner/settlements")
    String ofPartner(Turn turn, CurrentMember me, Model model) {
        return list(AccountKind.CENTER, turn, me, model);
    }

    @GetMapping("/hosting/settlements")
    String ofHost(Turn turn, CurrentMember me, Model model) {
        return list(AccountKind.HOST, turn, me, model);
    }

    @GetMapping("/selling/settlements")
    String ofSeller(Turn turn, CurrentMember me, Model model) {
        return list(AccountKind.SELLER, turn, me, model);
    }

    @GetMapping("/settlements/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID ask,
            Turn turn,
            CurrentMember me,
            Model model) {
        Statement statement = statements.of(me.id(), id);
        model.addAttribute("page", pages.of(statement, turn, "/settlements/" + id));
        if (ask != null) {
            model.addAttribute("question", pages.question(statement, ask));
            model.addAttribute("questionKey", Idempotency.newKey());
        }
        model.addAttribute("operator", false);
        return "settlement/page/statement";
    }

    @GetMapping("/settlements/{id}/lines.xlsx")
    void download(@PathVariable UUID id, CurrentMember me, HttpServletResponse response) throws IOException {
        Statement statement = statements.of(me.id(), id);
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("madang-settlement-" + statement.yearMonth() + ".xlsx")
                        .build()
                        .toString());
        sheet.write(statement, response.getOutputStream());
    }

    private String list(AccountKind kind, Turn turn, CurrentMember me, Model model) {
        model.addAttribute("page", pages.of(me.id(), kind, turn));
        return "settlement/page/statements";
    }
}
