package dev.madang.member.web.resumption;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.ForMembers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** After signing in again: one button sends what was typed before. */
@ForMembers
@Controller
class ResumptionController {

    private final KeptForms forms;

    ResumptionController(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping("/sign-in/resumption/{id}")
    String resume(@PathVariable String id, HttpServletRequest request, Model page) {
        KeptForm form = forms.find(id, request).orElseThrow(() -> Refusal.gone("sign-in.resumption.gone"));
        page.addAttribute("kept", form);
        return "member/resumption";
    }
}
