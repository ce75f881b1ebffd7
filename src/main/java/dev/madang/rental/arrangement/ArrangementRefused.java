package dev.madang.rental.arrangement;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import java.util.List;

/** What was proposed cannot be. Nothing was changed. */
public class ArrangementRefused extends Refusal {

    ArrangementRefused(Violation violation) {
        super(Kind.INVALID, List.of(violation));
    }
}
