package dev.madang.rental.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.address.PostalAddress;
import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Seoul;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a host gets ready. */
@MadangTest
class PickListTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Test
    void theWeekToComeIsListedByDayAndNothingOfOthers() {
        CurrentMember host = people.member("호스트");
        CurrentMember guest = people.member("손님 하나");
        LocalDate today = Seoul.dayOf(clock.instant());
        UUID tent = gear.listing(host.id()).title("돔 텐트").publish();
        UUID lantern = gear.listing(host.id()).title("랜턴").publish();
        UUID mat = gear.listing(host.id()).title("매트").publish();
        UUID others = gear.listing(gear.host()).title("남의 배낭").publish();
        gear.booking(tent, guest.id())
                .days(DayPeriod.ofDays(today.plusDays(3), 2))
                .write();
        gear.booking(mat, guest.id())
                .days(DayPeriod.ofDays(today.plusDays(7), 2))
                .write();
        gear.booking(lantern, guest.id())
                .days(DayPeriod.ofDays(today.plusDays(1), 2))
                .ways("IN_PERSON", "IN_PERSON")
                .write();
        gear.booking(lantern, guest.id())
                .days(DayPeriod.ofDays(today.plusDays(20), 2))
                .write();
        gear.booking(others, guest.id())
                .days(DayPeriod.ofDays(today.plusDays(2), 2))
                .write();

        Page page = people.browserOf(host).get("/hosting/pick-list");

        assertThat(page.html().select("main section")).hasSize(3);
        assertThat(page.html().select("main .task strong").eachText()).containsExactly("랜턴", "돔 텐트", "매트");
        // A parcel leaves the day before.
        assertThat(page.html().select("main section h2").eachText().get(1))
                .contains(today.plusDays(2).getDayOfMonth() + "일");
        assertThat(page.text("main")).contains("손님 하나", "아직 적지 않았어요").doesNotContain("남의 배낭");
        assertThat(people.browserOf(guest).get("/hosting/pick-list").text(".empty-state"))
                .contains("챙길 물건이 없어요");
    }

    @Test
    void whereAParcelGoesIsWrittenAsOnEveryOtherPage() {
        CurrentMember host = people.member("호스트");
        UUID tent = gear.listing(host.id()).title("돔 텐트").publish();
        UUID sent = gear.booking(tent, people.member("손님").id())
                .days(DayPeriod.ofDays(Seoul.dayOf(clock.instant()).plusDays(3), 2))
                .write();
        var address = new PostalAddress("한지우", "010-1234-5678", "04001", "서울 마포구 잔다리로 7", "2층");
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO parcel_address (reservation_id, side, recipient, phone, postcode, road, detail, given_at)
                        VALUES (?, 'GUEST', ?, ?, ?, ?, ?, now())""")
                .params(
                        sent,
                        address.recipient(),
                        address.phone(),
                        address.postcode(),
                        address.road(),
                        address.detail())
                .update());

        assertThat(people.browserOf(host).get("/hosting/pick-list").text("main address"))
                .isEqualTo("한지우 · 010-1234-5678 " + address.line());
    }
}
