package dev.madang.rental.hosting.editor;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForMembers;
import dev.madang.platform.web.Answer;
import dev.madang.rental.hosting.HostingDesk;
import dev.madang.rental.hosting.SpecialPriceDesk;
import dev.madang.rental.listing.ListingDetails;
import dev.madang.rental.occupancy.BlockedDays;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
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

/** Days of a listing that cost something else, priced at once while its texts are being typed. */
@ForMembers
@Controller
@RequestMapping("/listings/{id}/special-prices")
class SpecialPricesController {

    private final HostingDesk desk;
    private final SpecialPriceDesk prices;
    private final ListingEditor editor;
    private final Clock clock;

    SpecialPricesController(HostingDesk desk, SpecialPriceDesk prices, ListingEditor editor, Clock clock) {
        this.desk = desk;
        this.prices = prices;
        this.editor = editor;
        this.clock = clock;
    }

    /**
     * @param from first day
     * @param last last day
     * @param price as typed
     * @param sure the key of what is unusual about it and meant
     */
    @PostMapping
    Answer set(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam(name = "specialFrom", required = false) @Nullable LocalDate from,
            @RequestParam(name = "specialLast", required = false) @Nullable LocalDate last,
            @RequestParam(name = "specialPrice", defaultValue = "") String price,
            @RequestParam(name = "specialSure", defaultValue = "") String sure,
            HttpServletResponse response,
            Model model) {
        editor.requireOpen(id, me);
        return stay(id, me, response, () -> {
            DayPeriod days = BlockedDays.of(from, last, LocalDate.now(clock));
            Won won = TypedWon.read(price).orElseThrow(() -> Refusal.invalid("editor.special.price"));
            desk.begin(id, me.id(), editor.draft(form));
            UnusualAmounts unusual = UnusualAmounts.ofDays(won, usual(id, me));
            if (ListingDetails.mayCost(won) && unusual.isOpenAfter(sure)) {
                model.addAttribute("specialSure", unusual.key());
                Violation question = unusual.questions().getFirst();
                throw Refusal.invalid(question.key(), question.arguments().toArray());
            }
            prices.set(id, me.id(), days, won);
        });
    }

    private Won usual(UUID id, CurrentMember me) {
        return desk.find(id, me.id())
                .map(listing -> listing.details().terms().pricePerDay())
                .orElse(Won.ZERO);
    }

    @PostMapping("/removal")
    Answer clear(
            @PathVariable UUID id,
            CurrentMember me,
            ListingForm form,
            BindingResult errors,
            @RequestParam LocalDate removeFrom,
            @RequestParam LocalDate removeTo,
            HttpServletResponse response) {
        return stay(id, me, response, () -> {
            if (removeFrom.isBefore(removeTo)) {
                prices.clear(id, me.id(), new DayPeriod(removeFrom, removeTo));
            }
        });
    }

    private Answer stay(UUID id, CurrentMember me, HttpServletResponse response, Runnable step) {
        return editor.stay(id, me, "special", "specialRefusal", response, step);
    }
}
