package dev.madang.member.friend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.refusal.Refusal;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever two members do in whatever order, both see the same, and it is what a few rules say. */
@MadangTest
class FriendshipLifeTest {

    /** Less than a member may ask in an hour. */
    private static final int STEPS = 80;

    @Autowired
    FriendDesk desk;

    @Autowired
    Friendships friendships;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    private enum Act {
        ASK,
        PART,
        BLOCK,
        UNBLOCK
    }

    /** Of two members 0 and 1: who has asked, whether they are friends, who has blocked. */
    private static final class Rules {

        private int asker = -1;
        private boolean friends;
        private final boolean[] blocked = new boolean[2];

        /** @return whether it is allowed */
        boolean take(Act act, int who) {
            switch (act) {
                case ASK -> {
                    if (blocked[0] || blocked[1]) {
                        return false;
                    }
                    if (!friends) {
                        friends = asker == 1 - who;
                        asker = friends ? -1 : who;
                    }
                }
                case PART -> forget();
                case BLOCK -> {
                    forget();
                    blocked[who] = true;
                }
                case UNBLOCK -> blocked[who] = false;
            }
            return true;
        }

        private void forget() {
            friends = false;
            asker = -1;
        }

        Tie seenBy(int who) {
            if (blocked[who]) {
                return Tie.BLOCKING;
            }
            if (friends) {
                return Tie.FRIENDS;
            }
            return asker < 0 ? Tie.NONE : asker == who ? Tie.ASKED : Tie.ASKED_BY;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothSeeWhatTheRulesSay(long seed) {
        var random = new Random(seed);
        var rules = new Rules();
        List<UUID> two = List.of(people.member("하나").id(), people.member("둘").id());
        for (int i = 0; i < STEPS; i++) {
            Act act = Act.values()[random.nextInt(Act.values().length)];
            int who = random.nextInt(2);
            boolean allowed = rules.take(act, who);
            assertThat(act(act, two.get(who), two.get(1 - who)))
                    .as(act + " by " + who)
                    .isEqualTo(allowed);
            for (int seer = 0; seer < 2; seer++) {
                UUID me = two.get(seer);
                UUID other = two.get(1 - seer);
                Tie seen = transaction.execute(status -> friendships.between(me, other));
                assertThat(seen)
                        .as("after %s by %d, seen by %d", act, who, seer)
                        .isEqualTo(rules.seenBy(seer));
            }
        }
    }

    private boolean act(Act act, UUID me, UUID other) {
        try {
            switch (act) {
                case ASK -> desk.ask(me, other);
                case PART -> desk.part(me, other);
                case BLOCK -> desk.block(me, other);
                case UNBLOCK -> desk.unblock(me, other);
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
