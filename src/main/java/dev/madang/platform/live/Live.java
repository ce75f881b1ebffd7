package dev.madang.platform.live;

import java.util.UUID;

/** Tells whoever has it open what changed, on all instances. */
public interface Live {

    /** Within a transaction it leaves after the commit, or never. It never waits and never fails. */
    void tell(LiveEvent event);

    /** The member may not watch this topic any more: their streams ask anew what they may. */
    void revoke(String topic, UUID member);
}
