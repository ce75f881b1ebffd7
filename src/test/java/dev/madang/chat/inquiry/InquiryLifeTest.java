package dev.madang.chat.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.chat.message.MessageDesk;
import dev.madang.platform.paging.Turn;
import dev.madang.platform.refusal.Refusal;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a member, two operators and the clock do in whatever order: one is open at a time, one operator has it, what is over stays over. */
@MadangTest
class InquiryLifeTest {

    private static final int STEPS = 100;

    @Autowired
    InquiryDesk desk;

    @Autowired
    Inquiries inquiries;

    @Autowired
    MessageDesk messages;

    @Autowired
    People people;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itsLifeGoesForwardOnly(long seed) {
        var random = new Random(seed);
        UUID member = people.member("묻는이").id();
        List<UUID> operators = List.of(people.admin().id(), people.admin().id());
        Map<UUID, Inquiry> before = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            int what = random.nextInt(8);
            UUID one = any(random, member);
            UUID operator = operators.get(random.nextInt(2));
            clock.advance(Duration.ofMinutes(random.nextInt(20)));
            refusedOrDone(() -> {
                switch (what) {
                    case 0, 1 ->
                        desk.ask(member, Topic.OTHER, "질문이에요", UUID.randomUUID().toString());
                    case 2 -> desk.claim(operator, one);
                    case 3 -> say(operator, one);
                    case 4 -> say(member, one);
                    case 5 -> desk.close(random.nextBoolean() ? member : operator, one);
                    case 6 -> desk.rate(member, one, 1 + random.nextInt(5));
                    default -> desk.closeIdle();
                }
            });
            Map<UUID, Inquiry> now = of(member);
            assertThat(now.values().stream().filter(Inquiry::isOpen)).hasSizeLessThanOrEqualTo(1);
            before.forEach((id, was) -> assertThat(now.get(id)).satisfies(is -> {
                assertThat(was.operator() == null || was.operator().equals(is.operator()))
                        .isTrue();
                assertThat(was.closer() == null || was.closer() == is.closer()).isTrue();
                assertThat(was.stars() == null || was.stars().equals(is.stars()))
                        .isTrue();
                assertThat(is.stars() == null || !is.isOpen()).isTrue();
            }));
            now.values().stream()
                    .filter(inquiry -> !inquiry.isOpen())
                    .forEach(over -> assertThat(refusedOrDone(() -> say(member, over.id())))
                            .isFalse());
            before = now;
        }
        assertThat(before).hasSizeGreaterThan(1);
    }

    private void say(UUID who, UUID inquiry) {
        UUID room = transaction
                .execute(status -> inquiries.find(inquiry).orElseThrow(Refusal::notFound))
                .room();
        messages.say(who, room, "말이에요", UUID.randomUUID().toString(), List.of());
    }

    private UUID any(Random random, UUID member) {
        List<UUID> all = Stream.concat(of(member).keySet().stream().sorted(), Stream.of(new UUID(0, 1)))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private Map<UUID, Inquiry> of(UUID member) {
        Map<UUID, Inquiry> all = new HashMap<>();
        transaction.executeWithoutResult(
                status -> inquiries.of(member, Turn.FIRST).rows().forEach(inquiry -> all.put(inquiry.id(), inquiry)));
        return all;
    }

    private static boolean refusedOrDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
