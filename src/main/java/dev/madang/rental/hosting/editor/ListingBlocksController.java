package dev.madang.rental.hosting.editor;

import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.hosting.BlockDesk;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.occupancy.BlockedDays;
import dev.madang.shared.DayPeriod;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Days on which a listing is not lent, blocked and given back at once while its texts are being typed. */
@ForMembers
@Controller
@RequestMapping("/listings/{id}/blocks")
class ListingBlocksController {

    private final HostingDesk desk;
    private final BlockDesk blocks;
    private final ListingEditor editor;
    private final Clock clock;

    ListingBlocksController(HostingDesk desk, BlockDesk blocks, ListingEditor editor, Clock clock) {
        this.desk = desk;
        this.blocks = blocks;
        this.editor = editor;
        this.clock = clock;
    }

    /**
     * @param from first day that is not lent
     * @param last last day that is not lent
     */
    @PostMapping
    Answer block(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam(name = "blockFrom", required = false) @Nullable LocalDate from,
            @RequestParam(name = "blockLast", required = false) @Nullable LocalDate last,
            Model model,
            HttpServletResponse response) {
        editor.requireOpen(id, me);
        return stay(id, me, response, () -> {
            DayPeriod days = BlockedDays.of(from, last, LocalDate.now(clock));
            desk.begin(id, me.id(), editor.draft(form));
            model.addAttribute("stillReserved", blocks.block(id, me.id(), days));
        });
    }

    @PostMapping("/removal")
    Answer unblock(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam LocalDate removeFrom,
            @RequestParam LocalDate removeTo,
            HttpServletResponse response) {
        return stay(id, me, response, () -> {
            if (removeFrom.isBefore(removeTo)) {
                blocks.unblock(id, me.id(), new DayPeriod(removeFrom, removeTo));
            }
        });
    }

    private Answer stay(UUID id, CurrentMember me, HttpServletResponse response, Runnable step) {
        return editor.stay(id, me, "blocks", "blocksRefusal", response, step);
    }
}
