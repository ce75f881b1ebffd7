package dev.madang.pass.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** So many passes of one lot. */
record LotPart(UUID lot, int passes) {

    static int sum(List<LotPart> parts) {
        return parts.stream().mapToInt(LotPart::passes).sum();
    }

    /** The first so many of these parts, of which there are enough. */
    static List<LotPart> first(int passes, List<LotPart> parts) {
        var first = new ArrayList<LotPart>();
        int left = passes;
        for (LotPart part : parts) {
            if (left == 0) {
                break;
            }
            int of = Math.min(left, part.passes());
            first.add(new LotPart(part.lot(), of));
            left -= of;
        }
        return first;
    }
}
