package dev.madang.e2e;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.madang.e2e.Chromium.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page on a phone, Korean and light, English and dark; {@code pages.txt} has their addresses. */
@ExtendWith(Chromium.class)
class AccessibilityTest {

    @Test
    void everyPageIsOpenToAll(People people) {
        var inspection = new Inspection();
        StrangerPages.stranger(new Tour(people, inspection));
        StrangerPages.newcomer(new Tour(people, inspection));
        GuestPages.guest(people, new Tour(people, inspection));
        BusinessPages.host(people, new Tour(people, inspection));
        BusinessPages.seller(people, new Tour(people, inspection));
        BusinessPages.partner(people, new Tour(people, inspection));
        ClubPages.applicant(people, new Tour(people, inspection));
        ClubPages.leader(people, new Tour(people, inspection));
        OperatorPages.operator(people, new Tour(people, inspection));
        assertSoftly(softly -> {
            softly.assertThat(inspection.violations()).isEmpty();
            softly.assertThat(inspection.unseen()).isEmpty();
        });
    }
}
