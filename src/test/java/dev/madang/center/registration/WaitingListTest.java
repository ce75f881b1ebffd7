package dev.madang.center.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.center.CenterStand;
import dev.madang.center.CenterStand.Stand;
import dev.madang.pass.Passes;
import dev.madang.platform.refusal.Refusal;
import dev.madang.test.MadangTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Random lives of members at one class, against a model in memory: who sits, who waits and in which order, whose passes lie where. */
@MadangTest
class WaitingListTest {

    private static final int MEMBERS = 8;
    private static final int SEATS = 3;
    private static final int STEPS = 60;
    private static final int LIVES = 6;

    @Autowired
    CenterStand stand;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Registrations registrations;

    @Autowired
    Passes passes;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whateverMembersDoNobodyOvertakesAndNoSeatIsFreeWhileSomebodyWaits() {
        long seed = System.nanoTime();
        for (int life = 0; life < LIVES; life++) {
            live(new Random(seed + life), "seed " + (seed + life));
        }
    }

    private void live(Random chance, String seed) {
        Stand here = stand.withSeats(SEATS);
        var members = new ArrayList<UUID>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(stand.member(3).id());
        }
        Map<UUID, UUID> seated = new LinkedHashMap<>();
        Map<UUID, UUID> waiting = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            UUID member = members.get(chance.nextInt(MEMBERS));
            switch (chance.nextInt(4)) {
                case 0 -> {
                    boolean can = !seated.containsKey(member) && !waiting.containsKey(member) && seated.size() < SEATS;
                    UUID seat = attempt(() -> desk.register(here.slot(), member));
                    assertThat(seat != null).as(seed).isEqualTo(can);
                    if (can) {
                        seated.put(member, seat);
                    }
                }
                case 1 -> {
                    boolean can = !seated.containsKey(member) && !waiting.containsKey(member) && seated.size() == SEATS;
                    UUID place = attempt(() -> desk.await(here.slot(), member, chance.nextBoolean()));
                    assertThat(place != null).as(seed).isEqualTo(can);
                    if (can) {
                        waiting.put(member, place);
                    }
                }
                case 2 -> {
                    if (seated.containsKey(member)) {
                        desk.cancel(seated.remove(member), member, 3);
                        moveUp(seated, waiting);
                    }
                }
                default -> {
                    if (waiting.containsKey(member)) {
                        desk.leave(waiting.remove(member), member);
                    }
                }
            }
            List<Registration> there = registrations.on(here.slot());
            assertThat(ids(there, RegistrationStatus.REGISTERED))
                    .as(seed)
                    .containsExactlyInAnyOrderElementsOf(seated.values());
            assertThat(ids(there, RegistrationStatus.WAITING)).as(seed).containsExactlyElementsOf(waiting.values());
        }
        assertThat(stand.number("SELECT taken FROM slot WHERE id = ?", here.slot()))
                .isEqualTo(seated.size());
        members.forEach(member -> assertThat(free(member))
                .as(seed)
                .isEqualTo(seated.containsKey(member) || waiting.containsKey(member) ? 0 : 3));
    }

    private static void moveUp(Map<UUID, UUID> seated, Map<UUID, UUID> waiting) {
        if (!waiting.isEmpty() && seated.size() < SEATS) {
            UUID next = waiting.keySet().iterator().next();
            seated.put(next, waiting.remove(next));
        }
    }

    private static UUID attempt(Supplier<UUID> step) {
        try {
            return step.get();
        } catch (Refusal refused) {
            return null;
        }
    }

    private static List<UUID> ids(List<Registration> all, RegistrationStatus status) {
        return all.stream()
                .filter(one -> one.status() == status)
                .map(Registration::id)
                .toList();
    }

    private int free(UUID member) {
        return transaction.execute(status -> passes.free(member));
    }
}
