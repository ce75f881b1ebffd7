package dev.madang.settlement.payout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.paging.Slice;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForOperators;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is paid out, for operators: files for the bank, and what came back. */
@ForOperators(OperatorRole.FINANCE)
@Controller
@RequestMapping(Payouts.LIST)
class PayoutsController {

    private static final int LONGEST_REASON = 200;

    private final Payouts payouts;
    private final BankFiles files;
    private final Members members;

    PayoutsController(Payouts payouts, BankFiles files, Members members) {
        this.payouts = payouts;
        this.files = files;
        this.members = members;
    }

    @GetMapping
    String list(Turn turn, Model model) {
        Slice<Payout> slice = payouts.page(turn);
        Map<UUID, MemberCard> payees = members.cards(
                slice.rows().stream().map(Payout::payee).distinct().toList());
        model.addAttribute("payouts", slice.rows());
        model.addAttribute("payees", payees);
        model.addAttribute("files", files.newest());
        model.addAttribute("previous", slice.previousOf(Payouts.LIST));
        model.addAttribute("next", slice.nextOf(Payouts.LIST));
        return "settlement/payout/payouts";
    }

    @PostMapping("/files")
    Answer make(CurrentMember me) {
        return Answer.to(() ->
                        Payouts.LIST + "?notice=" + (files.make(me.id()) ? "payout-file-made" : "payout-file-made-but"))
                .elseShow(model -> list(Turn.FIRST, model));
    }

    @GetMapping("/files/{file}.csv")
    ResponseEntity<byte[]> download(@PathVariable UUID file, CurrentMember me) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("madang-payouts-" + file + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(files.csv(file, me.id()).getBytes(UTF_8));
    }

    @PostMapping("/{payout}/return")
    Answer returned(@PathVariable UUID payout, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> payouts.returned(payout, TypedReason.read(reason, LONGEST_REASON), me.id()))
                .thenGo(Payouts.LIST + "?notice=payout-returned")
                .elseShow(model -> list(Turn.FIRST, model));
    }
}
