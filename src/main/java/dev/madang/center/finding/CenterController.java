package dev.madang.center.finding;

import dev.madang.center.Links;
import dev.madang.center.ShownCenter;
import dev.madang.center.finding.CenterPage.Day;
import dev.madang.center.finding.CenterPage.Time;
import dev.madang.center.place.Center;
import dev.madang.center.place.Centers;
import dev.madang.center.program.Programs;
import dev.madang.center.review.ClassReviews;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.Slots;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Sections;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForEveryone;
import dev.madang.shared.Regions;
import dev.madang.shared.Seoul;
import dev.madang.shared.TypedDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A centre: where it is, what is taught there, and a week of its times. */
@ForEveryone
@Controller
class CenterController {

    private static final int DAYS = 7;
    private static final int FURTHEST_DAYS = 70;

    private final Centers centers;
    private final Programs programs;
    private final Slots slots;
    private final Regions regions;
    private final Sections sections;
    private final ClassReviews reviews;
    private final Clock clock;

    CenterController(
            Centers centers,
            Programs programs,
            Slots slots,
            Regions regions,
            Sections sections,
            ClassReviews reviews,
            Clock clock) {
        this.centers = centers;
        this.programs = programs;
        this.slots = slots;
        this.regions = regions;
        this.sections = sections;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/centers/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @Nullable CurrentMember me,
            Model model,
            Locale locale) {
        UUID reader = me == null ? null : me.id();
        Center center = centers.find(id, reader).orElseThrow(Refusal::notFound);
        LocalDate today = Seoul.dayOf(clock.instant());
        LocalDate first = TypedDays.day(from)
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(FURTHEST_DAYS)))
                .orElse(today);
        model.addAttribute("sections", sections.of(new ShownCenter(id, center.partner()), new Reader(me, locale)));
        model.addAttribute("rating", reviews.ratings(List.of(id)).get(id));
        model.addAttribute(
                "page",
                new CenterPage(
                        center,
                        regions.fullName(center.region(), locale),
                        programs.on(id),
                        days(id, first),
                        centers.closedDays(id, today),
                        first.isAfter(today) ? address(id, first.minusDays(DAYS)) : null,
                        first.plusDays(DAYS).isAfter(today.plusDays(FURTHEST_DAYS))
                                ? null
                                : address(id, first.plusDays(DAYS)),
                        center.partner().equals(reader)));
        return "center/finding/center";
    }

    private List<Day> days(UUID center, LocalDate first) {
        Instant now = clock.instant();
        List<Slot> week = slots.on(center, Seoul.beginningOf(first), Seoul.beginningOf(first.plusDays(DAYS)));
        return first.datesUntil(first.plusDays(DAYS))
                .map(day -> new Day(
                        day,
                        week.stream()
                                .filter(slot -> Seoul.dayOf(slot.beginsAt()).equals(day))
                                .filter(slot -> slot.endsAt().isAfter(now))
                                .map(slot -> new Time(slot, slot.stateAt(now)))
                                .toList()))
                .filter(day -> !day.times().isEmpty())
                .toList();
    }

    private static String address(UUID center, LocalDate from) {
        return Links.center(center) + "?from=" + from;
    }
}
