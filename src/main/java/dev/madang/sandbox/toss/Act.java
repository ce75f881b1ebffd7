package dev.madang.sandbox.toss;

/** What a tester makes the buyer, or the gateway, do on the pay page. */
enum Act {
    APPROVE(Trouble.NONE),
    APPROVE_NOTICE_FIRST(Trouble.NONE),
    APPROVE_NOTICE_TWICE(Trouble.NONE),
    APPROVE_WRONG_AMOUNT(Trouble.NONE),
    APPROVE_THEN_REFUSED(Trouble.REFUSED),
    APPROVE_HANGS(Trouble.HANGS_BEFORE),
    APPROVE_HANGS_AFTER(Trouble.HANGS_AFTER),
    APPROVE_ANSWER_LOST(Trouble.ANSWER_LOST),
    APPROVE_DOWN(Trouble.DOWN),
    EXPIRE(Trouble.NONE),
    REFUSE(Trouble.NONE),
    CANCEL(Trouble.NONE);

    private final Trouble trouble;

    Act(Trouble trouble) {
        this.trouble = trouble;
    }

    /** What goes wrong when the merchant confirms. */
    Trouble trouble() {
        return trouble;
    }
}
