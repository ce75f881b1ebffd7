package dev.madang.chat.room;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a member tells how far they have read, and sees it of others. */
@Controller
@ForMembers
class ReceiptsController {

    private final Receipts receipts;

    ReceiptsController(Receipts receipts) {
        this.receipts = receipts;
    }

    @PostMapping("/chat/receipts")
    String set(@RequestParam(defaultValue = "false") boolean wanted, CurrentMember me) {
        receipts.want(me.id(), wanted);
        return "redirect:/chat?notice=" + (wanted ? "receipts-on" : "receipts-off");
    }
}
