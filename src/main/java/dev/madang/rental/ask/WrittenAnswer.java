package dev.madang.rental.ask;

import dev.madang.assistant.ModelAway;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a model writes about what fits. Feeds {@code rental/ask/ask :: written}.
 *
 * @param text so far
 * @param picked what it writes about, the best first; empty as long as it has not picked
 * @param away why there is none
 */
record WrittenAnswer(
        UUID id, UUID member, State state, String text, List<Picked> picked, ModelAway.@Nullable Reason away) {

    /** How far it is. */
    enum State {
        THINKING,
        WRITING,
        DONE,
        /** It found none of what fits to be an answer. */
        NONE,
        AWAY
    }

    /** @param title of the listing */
    record Picked(UUID id, String title) {}

    /** By who asked, and by those who work on what members report. */
    boolean isReadBy(CurrentMember me) {
        return member.equals(me.id()) || me.isOperatorFor(Set.of(OperatorRole.MODERATION));
    }

    static WrittenAnswer thinking(UUID id, UUID member) {
        return new WrittenAnswer(id, member, State.THINKING, "", List.of(), null);
    }

    static WrittenAnswer away(UUID id, UUID member, ModelAway.Reason reason) {
        return new WrittenAnswer(id, member, State.AWAY, "", List.of(), reason);
    }

    WrittenAnswer about(List<Picked> some) {
        return new WrittenAnswer(id, member, some.isEmpty() ? State.NONE : State.WRITING, "", some, null);
    }

    WrittenAnswer with(State now, String words) {
        return new WrittenAnswer(id, member, now, words, picked, null);
    }
}
