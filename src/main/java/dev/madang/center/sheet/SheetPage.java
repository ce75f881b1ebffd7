package dev.madang.center.sheet;

import dev.madang.center.registration.Registration;
import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotState;
import dev.madang.shared.Seoul;
import java.util.List;

/**
 * Feeds {@code center/sheet/sheet}.
 *
 * @param open whether it can be noted who came
 * @param manages whether the reader may set seats and call it off
 */
public record SheetPage(Slot slot, SlotState state, List<Row> seats, List<Row> waiting, boolean open, boolean manages) {

    public record Row(Registration registration, String nickname) {}

    /** On which it takes place, as forms write it. */
    public String day() {
        return Seoul.dayOf(slot.beginsAt()).toString();
    }

    /** Whether it can be called off, or have other seats. */
    public boolean isChangeable() {
        return manages && (state == SlotState.FREE || state == SlotState.FULL);
    }
}
