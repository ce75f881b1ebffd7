package dev.madang.rental.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.notification.NotificationKind;
import dev.madang.platform.text.Sentences;
import dev.madang.rental.Actor;
import dev.madang.rental.ReservationStatus;
import dev.madang.rental.ReservationStep;
import dev.madang.rental.claim.ClaimStatus;
import dev.madang.rental.claim.ClaimStep;
import dev.madang.rental.reminder.ReminderDue;
import dev.madang.rental.reservation.TransferKind;
import dev.madang.test.MadangTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step of a rental tells somebody, in a sentence of both languages. */
@MadangTest
class WhoIsToldTest {

    @Autowired
    Sentences sentences;

    @Autowired
    List<NotificationKind> kinds;

    @Test
    void everyStepOfAReservationTellsSomebodyWhoDidNotTakeIt() {
        for (ReservationStep step : ReservationStep.values()) {
            for (Actor by : Actor.values()) {
                for (ReservationStatus from : ReservationStatus.values()) {
                    if (step.isOpenTo(by, from)) {
                        assertThat(WhoIsTold.of(step).when(by))
                                .as(step + " by " + by)
                                .isNotEmpty()
                                .isNotEqualTo(Set.of(by));
                        assertSentences(WhoIsTold.of(step), by, WhoIsTold.word(step, from, by));
                    }
                }
            }
        }
        assertSentences(WhoIsTold.of((ReservationStep) null), Actor.GUEST, "REQUEST");
    }

    @Test
    void everyStepOfAClaimTellsSomebody() {
        for (ClaimStep step : ClaimStep.values()) {
            assertThat(WhoIsTold.of(step).when(step.actor())).isNotEmpty();
            assertSentences(WhoIsTold.of(step), step.actor(), WhoIsTold.word(step, step.to(ClaimStatus.OPEN)));
        }
        assertSentences(WhoIsTold.of((ClaimStep) null), Actor.HOST, WhoIsTold.word(null, ClaimStatus.OPEN));
    }

    @Test
    void whatIsRecordedOfAHandOverIsToldToWhoHasToAnswer() {
        for (TransferKind kind : TransferKind.values()) {
            for (Actor by : List.of(Actor.GUEST, Actor.HOST)) {
                assertSentences(Telling.OTHERS, by, kind + "-RECORDED");
                assertSentences(Telling.OTHERS, by, kind + "-DENIED");
            }
        }
        assertSentences(Telling.OTHERS, Actor.HOST, "MISSING");
        assertSentences(Telling.OTHERS, Actor.GUEST, "EXTENSION-ASKED");
        for (String answer : List.of("GRANTED", "DECLINED", "SILENT")) {
            assertSentences(Telling.OTHERS, Actor.HOST, "EXTENSION-" + answer);
        }
        for (ReminderDue.Kind kind : ReminderDue.Kind.values()) {
            assertBothLanguages("news.REMINDER-" + kind);
        }
    }

    @Test
    void everyKindCanBeSwitchedOff() {
        assertThat(kinds)
                .extracting(NotificationKind::name)
                .contains(Arrays.stream(Kind.values()).map(Enum::name).toArray(String[]::new));
        assertThat(Stream.of(ReservationStep.values()).map(WhoIsTold::kind).collect(Collectors.toSet()))
                .contains(Kind.RESERVATION, Kind.HAND_OVER, Kind.DEPOSIT);
        kinds.forEach(kind -> assertBothLanguages("notification.kind." + kind.name()));
    }

    @Test
    void onlyWhatSaysMoreThanASentenceIsToldByLetter() {
        assertThat(Stream.of(ReservationStep.values())
                        .filter(step -> WhoIsTold.of(step).byLetter() && !WhoIsTold.isOfAClaim(step)))
                .containsOnly(ReservationStep.PROPOSE, ReservationStep.AGREE, ReservationStep.REPORT_ABSENCE);
        assertThat(ClaimStep.values()).allMatch(step -> WhoIsTold.of(step).byLetter());
    }

    private void assertSentences(Telling telling, Actor by, String word) {
        telling.when(by).forEach(side -> assertBothLanguages("news." + word + "." + side));
    }

    private void assertBothLanguages(String key) {
        String korean =
                sentences.of(Locale.KOREAN, key, "텐트", LocalDate.EPOCH, LocalDate.EPOCH, Instant.EPOCH, Instant.EPOCH);
        String english = sentences.of(
                Locale.ENGLISH, key, "tent", LocalDate.EPOCH, LocalDate.EPOCH, Instant.EPOCH, Instant.EPOCH);
        assertThat(korean).isNotBlank().isNotEqualTo(english).doesNotContain("{");
    }
}
