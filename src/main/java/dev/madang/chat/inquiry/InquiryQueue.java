package dev.madang.chat.inquiry;

import dev.madang.platform.live.LiveEvent;
import dev.madang.platform.live.OperatorsQueue;
import dev.madang.platform.security.OperatorRole;
import org.springframework.stereotype.Component;

/** Inquiries that wait: topic {@code inquiries:all}. */
@Component
class InquiryQueue extends OperatorsQueue {

    private static final String KIND = "inquiries";

    InquiryQueue() {
        super(KIND, OperatorRole.SUPPORT);
    }

    static LiveEvent changed() {
        return changed(KIND);
    }
}
