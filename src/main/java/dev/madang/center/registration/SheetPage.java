package dev.madang.center.registration;

import dev.madang.center.slot.Slot;
import dev.madang.center.slot.SlotState;
import java.util.List;

/**
 * Feeds {@code center/registration/sheet}.
 *
 * @param open whether it can be noted who came
 */
public record SheetPage(Slot slot, SlotState state, List<Row> seats, List<Row> waiting, boolean open) {

    public record Row(Registration registration, String nickname) {}

    /** Whether it can be called off, or have other seats. */
    public boolean isChangeable() {
        return state == SlotState.FREE || state == SlotState.FULL;
    }
}
