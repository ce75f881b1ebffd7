package dev.madang.house;

import static dev.madang.platform.security.OperatorRole.FINANCE;
import static dev.madang.platform.security.OperatorRole.MODERATION;
import static dev.madang.platform.security.OperatorRole.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.live.OperatorsQueue;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.security.CurrentMember;
import dev.madang.platform.security.OperatorRole;
import dev.madang.platform.security.OperatorTrust;
import dev.madang.test.Browser;
import dev.madang.test.EventStream;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.People;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators see of others on the pages that are not below {@code /admin}: what their role needs, and nothing without the second factor. */
@MadangTest
class OperatorRolesTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    List<OperatorsQueue> queues;

    @Test
    void aReservationOfOthersOpensToWhoAnswersItsSidesOrGivesTheirMoneyBack() {
        String page = "/reservations/"
                + gear.booking(
                                gear.listing(gear.host()).publish(),
                                people.member("손님").id())
                        .write();
        assertThat(EnumSet.allOf(OperatorRole.class))
                .filteredOn(role ->
                        people.browserOf(people.operator(role)).get(page).status() == 200)
                .containsExactly(OperatorRole.OWNER, SUPPORT, FINANCE);
    }

    @Test
    void aListThatWaitsIsWatchedByWhoWorksIt() {
        assertThat(queues).hasSize(2);
        Map<String, OperatorRole> roles = Map.of("cases", MODERATION, "inquiries", SUPPORT);
        for (OperatorsQueue queue : queues) {
            assertThat(EnumSet.allOf(OperatorRole.class))
                    .as(queue.kind())
                    .filteredOn(role -> queue.mayWatch(new Reader(people.operator(role), Locale.KOREAN), "all"))
                    .containsExactlyInAnyOrder(OperatorRole.OWNER, roles.get(queue.kind()));
        }
    }

    @Test
    void whoHasNotGivenTheSecondFactorSeesNoMoreThanAnybody() {
        UUID listing = gear.listing(gear.host()).publish();
        String page = "/reservations/"
                + gear.booking(listing, people.member("손님").id()).write();
        Browser shut = people.browserOf(withFactor(people.admin()));
        assertThat(shut.get("/me").body()).contains("href=\"/admin\"");
        assertThat(shut.get("/admin").location()).startsWith("/second-factor");
        assertThat(shut.get(page).status()).isEqualTo(404);
        assertThat(EventStream.open(shut, "topics=cases:all").status()).isEqualTo(403);
    }

    private static CurrentMember withFactor(CurrentMember owner) {
        OperatorTrust trust = OperatorTrust.of(Set.of(OperatorRole.OWNER), true);
        return new CurrentMember(owner.id(), owner.email(), owner.nickname(), null, true, true, trust, null);
    }
}
