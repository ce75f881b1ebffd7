package dev.madang.member;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Withdrawal of a member by themselves or by an operator, and its undoing within 30 days. */
public interface Leaving {

    /**
     * Ends the membership now: signed out everywhere, invisible, restorable for 30 days.
     *
     * @param reason in the words of whoever ends it, at most 500 characters; may be empty
     * @param operator who withdraws them; null when they leave themselves
     * @throws StandsInTheWay when running business forbids it
     * @throws dev.madang.platform.refusal.Refusal 404 for nobody, 409 for who has left already
     */
    void leave(UUID member, String reason, @Nullable UUID operator);

    /** Whoever left by themselves comes back by themselves. */
    boolean restore(UUID member);

    /**
     * Restores a membership that has not been erased. Who was an operator comes back as a member only. Whom an operator withdrew, an
     * operator restores: withdrawn for what they did, they would undo it by one press.
     *
     * @param reason in the operator's words, for the audit log
     * @param operator who restores them; null when they come back themselves
     * @return false when there is nothing to restore: they have not left, or more than 30 days ago
     * @throws dev.madang.platform.refusal.Refusal 403 for who comes back themselves and was withdrawn by an operator
     */
    boolean restore(UUID member, String reason, @Nullable UUID operator);

    /** What has to end before this member can leave. */
    List<InTheWay> inTheWay(UUID member);

    /**
     * Something that has to end before a member can leave.
     *
     * @param name of the message {@code leaving.obstacle.<name>}
     * @param href where the member ends it
     * @param count how many there are, at least one
     */
    record InTheWay(String name, String href, long count) {}
}
