package dev.madang.moderation.casefile;

import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.OperatorsQueue;
import org.springframework.stereotype.Component;

/** Cases that wait: topic {@code cases:all}. */
@Component
class CaseQueue extends OperatorsQueue {

    private static final String KIND = "cases";

    CaseQueue() {
        super(KIND);
    }

    static LiveEvent changed() {
        return changed(KIND);
    }
}
