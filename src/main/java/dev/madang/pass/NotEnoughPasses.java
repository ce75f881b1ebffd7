package dev.madang.pass;

import dev.madang.platform.refusal.Refusal;

/** Fewer passes are free than are needed. */
public class NotEnoughPasses extends Refusal {

    private final int needed;
    private final int free;

    public NotEnoughPasses(int needed, int free) {
        super(Kind.CONFLICT, "pass.refused.not-enough", needed, free);
        this.needed = needed;
        this.free = free;
    }

    /** How many would have to be free. */
    public int needed() {
        return needed;
    }

    public int free() {
        return free;
    }
}
