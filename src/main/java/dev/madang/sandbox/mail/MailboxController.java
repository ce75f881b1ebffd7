package dev.madang.sandbox.mail;

import dev.madang.platform.security.ForEveryone;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was sent. */
@ForEveryone
@Controller
@Profile("local")
class MailboxController {

    private static final int SHOWN = 100;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/sandbox/mailbox")
    String show(@RequestParam(defaultValue = "") String to, Model page) {
        List<Letter> letters = mailbox.lettersTo(to);
        page.addAttribute("to", to);
        page.addAttribute("count", letters.size());
        page.addAttribute("letters", letters.stream().limit(SHOWN).toList());
        return "sandbox/mailbox";
    }
}
