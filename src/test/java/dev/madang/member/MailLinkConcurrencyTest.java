package dev.madang.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.domain.link.MailLinks;
import dev.madang.member.domain.link.MailLinks.Purpose;
import dev.madang.platform.refusal.Refusal;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class MailLinkConcurrencyTest {

    @Autowired
    People people;

    @Autowired
    MailLinks links;

    @Test
    void aLinkIsUsedOnceHoweverManyFollowItAtOnce() throws InterruptedException {
        UUID member = people.member("민지").id();
        String token = links.issue(member, Purpose.RESET_PASSWORD);
        Callable<Boolean> use = () -> {
            try {
                return links.use(token, Purpose.RESET_PASSWORD).equals(member);
            } catch (Refusal gone) {
                return false;
            }
        };
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> attempts =
                    IntStream.range(0, 200).mapToObj(i -> use).toList();
            assertThat(crowd.invokeAll(attempts).stream().filter(Future::resultNow))
                    .hasSize(1);
        }
    }
}
