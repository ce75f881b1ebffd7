package dev.madang.admin.web;

import dev.madang.admin.list.AuditSheet;
import dev.madang.member.Members;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.audit.OperatorAct;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.web.OperatorLink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What operators did, for all of them to read and for none to change. */
@ForOperators({OperatorRole.SUPPORT, OperatorRole.MODERATION, OperatorRole.FINANCE})
@Controller
class AuditController {

    private static final String PATH = "/admin/audit";
    private static final String SHEET = PATH + ".xlsx";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AuditLog log;
    private final Members members;
    private final AuditSheet sheet;

    AuditController(AuditLog log, Members members, AuditSheet sheet) {
        this.log = log;
        this.members = members;
        this.sheet = sheet;
    }

    /** @param operator whose acts; everybody's without one */
    @GetMapping(PATH)
    String list(@RequestParam(required = false) @Nullable UUID operator, Turn turn, Model model) {
        Slice<OperatorAct> acts = log.page(operator, turn);
        model.addAttribute("acts", acts);
        model.addAttribute("operator", operator);
        model.addAttribute("here", address(PATH, operator));
        model.addAttribute("sheet", address(SHEET, operator));
        model.addAttribute(
                "people",
                members.cards(acts.rows().stream()
                        .map(OperatorAct::operator)
                        .distinct()
                        .toList()));
        return "admin/audit";
    }

    /** All of it, as a spreadsheet. */
    @GetMapping(SHEET)
    void download(
            @RequestParam(required = false) @Nullable UUID operator, CurrentMember me, HttpServletResponse response)
            throws IOException {
        sheet.noteExport(me.id(), address(PATH, operator));
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("madang-audit.xlsx")
                        .build()
                        .toString());
        sheet.write(operator, response.getOutputStream());
    }

    private static String address(String path, @Nullable UUID operator) {
        return operator == null ? path : path + "?operator=" + operator;
    }

    @Configuration(proxyBeanMethods = false)
    static class Link {

        @Bean
        OperatorLink auditLink() {
            return new OperatorLink(PATH, "admin.audit", "admin.audit.about");
        }
    }
}
