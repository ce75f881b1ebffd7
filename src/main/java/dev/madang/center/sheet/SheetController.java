package dev.madang.center.sheet;

import dev.madang.center.CenterRole;
import dev.madang.center.CenterRoles;
import dev.madang.center.Links;
import dev.madang.center.TypedOffer;
import dev.madang.center.registration.Registration;
import dev.madang.center.registration.RegistrationStatus;
import dev.madang.center.registration.Registrations;
import dev.madang.center.sheet.SheetPage.Row;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotDesk;
import dev.madang.center.slot.Slots;
import dev.madang.member.MemberCard;
import dev.madang.member.Members;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.ForAllMembers;
import dev.madang.platform.text.TypedReason;
import dev.madang.platform.web.Answer;
import dev.madang.shared.Seoul;
import dev.madang.shared.TypedDays;
import dev.madang.shared.TypedNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes to a slot, for its partner and who works there, on a phone at the door; a suspended partner ends in order what is booked. */
@ForAllMembers
@Controller
@RequestMapping("/partner/slots/{id}")
class SheetController {

    private static final int LONGEST_REASON = 200;

    private final Slots slots;
    private final SlotDesk desk;
    private final Registrations registrations;
    private final Attendance attendance;
    private final CenterRoles roles;
    private final Members members;
    private final Clock clock;

    SheetController(
            Slots slots,
            SlotDesk desk,
            Registrations registrations,
            Attendance attendance,
            CenterRoles roles,
            Members members,
            Clock clock) {
        this.slots = slots;
        this.desk = desk;
        this.registrations = registrations;
        this.attendance = attendance;
        this.roles = roles;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentMember me, Model model) {
        Slot slot = slots.find(id).orElseThrow(Refusal::notFound);
        CenterRole role = roles.of(slot.center().id(), me.id()).orElseThrow(Refusal::notFound);
        List<Registration> all = registrations.on(id);
        Map<UUID, MemberCard> cards =
                members.cards(all.stream().map(Registration::member).toList());
        List<Row> rows =
                all.stream().map(one -> new Row(one, nickname(cards, one))).toList();
        model.addAttribute(
                "page",
                new SheetPage(
                        slot,
                        slot.stateAt(clock.instant()),
                        rows.stream()
                                .filter(row -> row.registration().status().isSeat())
                                .toList(),
                        rows.stream()
                                .filter(row -> !row.registration().status().isSeat())
                                .toList(),
                        attendance.isOpen(slot),
                        role.includes(CenterRole.MANAGER)));
        return "center/sheet/sheet";
    }

    /** @param came {@code ATTENDED} or {@code NO_SHOW}; anything else takes back what was noted */
    @PostMapping("/attendances/{registration}")
    Answer note(
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @RequestParam(defaultValue = "") String came,
            CurrentMember me) {
        RegistrationStatus status = switch (came) {
            case "ATTENDED" -> RegistrationStatus.ATTENDED;
            case "NO_SHOW" -> RegistrationStatus.NO_SHOW;
            default -> RegistrationStatus.REGISTERED;
        };
        return Answer.to(() -> attendance.note(id, me.id(), registration, status))
                .thenGo(Links.sheet(id))
                .elseShow(model -> show(id, me, model));
    }

    @PostMapping("/capacity")
    Answer resize(@PathVariable UUID id, @RequestParam(defaultValue = "") String seats, CurrentMember me) {
        int capacity = TypedNumber.read(seats, 0);
        return Answer.to(() -> desk.setCapacity(id, me.id(), capacity))
                .thenGo(Links.sheet(id) + "?notice=seats-changed")
                .elseShow(model -> show(id, me, model));
    }

    /** Whoever is registered keeps the seat, and is asked. */
    @PostMapping("/time")
    Answer move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            CurrentMember me) {
        return Answer.to(() -> desk.move(id, me.id(), beginning(day, time)))
                .thenGo(Links.sheet(id) + "?notice=slot-moved")
                .elseShow(model -> show(id, me, model));
    }

    private static Instant beginning(String day, String time) {
        return TypedDays.day(day.strip())
                .flatMap(on -> TypedOffer.clockTime(time)
                        .map(at -> on.atTime(at).atZone(Seoul.ZONE).toInstant()))
                .orElseThrow(() -> Refusal.invalid("slot.refused.time"));
    }

    @PostMapping("/cancellation")
    Answer callOff(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, CurrentMember me) {
        return Answer.to(() -> desk.callOff(id, me.id(), TypedReason.openOptional(reason, LONGEST_REASON)))
                .thenGo(Links.sheet(id) + "?notice=slot-called-off")
                .elseShow(model -> show(id, me, model));
    }

    private static String nickname(Map<UUID, MemberCard> cards, Registration one) {
        MemberCard card = cards.get(one.member());
        return card == null ? "" : card.nickname();
    }
}
