package dev.madang.moderation.casefile;

import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.OperatorsQueue;
import dev.madang.platform.security.OperatorRole;
import org.springframework.stereotype.Component;

/** Cases that wait: topic {@code cases:all}. */
@Component
class CaseQueue extends OperatorsQueue {

    private static final String KIND = "cases";

    CaseQueue() {
        super(KIND, OperatorRole.MODERATION);
    }

    static LiveEvent changed() {
        return changed(KIND);
    }
}
