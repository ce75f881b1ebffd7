package dev.madang.rental.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a host writes down about a rental, and who reads it. */
@MadangTest
class NotesTest {

    @Autowired
    People people;

    @Autowired
    Gear gear;

    Browser host;
    Browser guest;
    String page;

    @BeforeEach
    void aTentIsBooked() {
        CurrentMember lends = people.member("호스트");
        CurrentMember rents = people.member("손님");
        UUID tent = gear.listing(lends.id()).publish();
        page = "/reservations/" + gear.booking(tent, rents.id()).write();
        host = people.browserOf(lends);
        guest = people.browserOf(rents);
    }

    @Test
    void theHostAloneReadsAndChangesIt() {
        assertThat(write(host, "팩을 두 벌 챙기기").location()).isEqualTo(page + "?notice=note-written");
        assertThat(note(host)).isEqualTo("팩을 두 벌 챙기기");
        assertThat(guest.get(page).body()).doesNotContain("팩을 두 벌");
        assertThat(people.browserOf(people.admin()).get(page).body()).doesNotContain("팩을 두 벌");
        write(host, "");
        assertThat(note(host)).isEmpty();
    }

    @Test
    void nobodyElseWritesIt() {
        assertThat(write(guest, "몰래").status()).isEqualTo(404);
        assertThat(write(people.browserOf(people.member("남")), "몰래").status()).isEqualTo(404);
        assertThat(note(host)).isEmpty();
    }

    @Test
    void oneThatIsTooLongIsKeptAsTyped() {
        Page refused = write(host, "가".repeat(1001));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("textarea[name=text]").text()).hasSize(1001);
    }

    private Page write(Browser browser, String text) {
        return browser.post(page + "/note", "text", text);
    }

    private String note(Browser browser) {
        return browser.get(page).html().select("textarea[name=text]").text();
    }
}
