package dev.madang.rental.handover;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.refusal.Violation;
import java.util.List;

/** What one side recorded of a transfer cannot be so. Nothing was changed. */
public class TransferRefused extends Refusal {

    TransferRefused(Violation violation) {
        super(Kind.INVALID, List.of(violation));
    }
}
