package dev.madang.member;

import dev.madang.platform.refusal.Refusal;

/** A member cannot leave before what is under way has ended; their page of leaving says what that is. */
public class StandsInTheWay extends Refusal {

    /** @param things how many kinds of them there are */
    public StandsInTheWay(int things) {
        super(Kind.CONFLICT, "leaving.refused.obstacles", things);
    }
}
