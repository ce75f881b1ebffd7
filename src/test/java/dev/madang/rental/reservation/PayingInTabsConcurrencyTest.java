package dev.madang.rental.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.payment.domain.Confirmations;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.occupancy.RequestRush;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.Invariants;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Rush;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest opens the checkout in several tabs at once, pays in each, and comes back from all of them in one moment. */
@RentalTest
class PayingInTabsConcurrencyTest {

    private static final int TABS = 3;
    private static final int ROUNDS = 4;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Invariants invariants;

    @Autowired
    Clock clock;

    @Test
    void oneTabPaysAndTheOthersAreToldSo() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CurrentMember member = people.member("탭 많은 손님");
            Browser guest = people.browserOf(member);
            String page = approved(guest);
            List<String> checkouts =
                    Rush.atOnce(tabs(() -> guest.post(page + "/payment").location()));
            List<Callable<Page>> returns = checkouts.stream()
                    .distinct()
                    .map(checkout ->
                            guest.post(checkout + "/window", "consent", "true").location())
                    .map(window -> guest.post(window, "act", "APPROVE").location())
                    .<Callable<Page>>map(success -> () -> guest.get(success))
                    .toList();
            assertThat(Rush.atOnce(returns))
                    .extracting(Page::status)
                    .allSatisfy(status -> assertThat(status).isLessThan(500));
            await().untilAsserted(() -> {
                confirmations.lookAtDue();
                invariants.noPaymentIsOpen();
            });
            assertThat(guest.get(page).html().select("[data-status]").attr("data-status"))
                    .isEqualTo("PAID");
            invariants.booksEqualTheGateways();
        }
    }

    private static <T> List<Callable<T>> tabs(Callable<T> one) {
        return Stream.generate(() -> one).limit(TABS).toList();
    }

    private String approved(Browser guest) {
        CurrentMember host = people.member("텐트 주인");
        UUID tent = gear.listing(host.id()).publish();
        LocalDate from = LocalDate.now(clock).plusDays(10);
        String page = RequestRush.ask(guest, tent, from, from.plusDays(2)).location();
        Page answer = people.browserOf(host).post(page + "/approval", "revision", "0");
        assertThat(answer.status()).isEqualTo(303);
        return page;
    }
}
