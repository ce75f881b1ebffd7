package dev.madang.rental.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.security.CurrentMember;
import dev.madang.rental.Actor;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.sandbox.mail.Letter;
import dev.madang.sandbox.mail.Mailbox;
import dev.madang.shared.Won;
import dev.madang.test.MutableClock;
import dev.madang.test.People;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has to answer a claim is written to, and at the end both read what goes where. */
@RentalTest
class ClaimMailsTest {

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    ClaimDesk desk;

    @Autowired
    ClaimSettlement settlement;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Mailbox mailbox;

    @Autowired
    List<ClusteredJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    Rental rental;
    UUID id;
    UUID host;
    UUID guest;

    @BeforeEach
    void theHostClaims() {
        clock.moveTo(LocalDate.of(2035, 5, 11), LocalTime.NOON);
        rental = rentals.returned();
        id = rental.id();
        host = rental.host().id();
        guest = rental.guest().id();
        people.speaksEnglish(rental.guest());
        desk.open(host, id, Won.of(30_000), "폴대가 부러졌어요", List.of(), "바로 고쳤어요");
        letterTo(rental.guest(), 1);
    }

    @Test
    void theGuestReadsWhatIsClaimedAndWhyAndUntilWhenToAnswer() {
        Letter letter = letterTo(rental.guest(), 1);
        assertThat(letter.subject()).isEqualTo("₩30,000 claimed of your deposit for “4인용 텐트”");
        assertThat(letter.text())
                .contains("폴대가 부러졌어요", "until Thu, May 17, 18:00", "/reservations/" + id + "/claim")
                .contains("you can switch them off here.", "/notifications/settings");
        assertThat(letters(rental.host())).isEmpty();
    }

    @Test
    void theHostReadsWhatTheGuestOffers() {
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        Letter letter = letterTo(rental.host(), 1);
        assertThat(letter.subject()).isEqualTo("‘4인용 텐트’ 청구에 손님이 10,000원을 제안했어요");
        assertThat(letter.text()).contains("호스트님", "흠집은 원래 있었어요", "5월 17일 (목) 18:00까지", "나머지 40,000원은");
    }

    @Test
    void theHostReadsWhyTheGuestObjects() {
        desk.dispute(guest, id, "제가 한 게 아니에요");
        assertThat(letterTo(rental.host(), 1).text()).contains("이의를 냈어요", "제가 한 게 아니에요", "5월 18일 (금) 18:00까지 결정해요");
    }

    @Test
    void theGuestReadsWhyTheHostDoesNotTakeTheOffer() {
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        letterTo(rental.host(), 1);
        desk.reject(host, id, "새것이었어요");
        assertThat(letterTo(rental.guest(), 2).text()).contains("The claim is ₩30,000.", "새것이었어요");
    }

    @Test
    void bothReadWhatGoesWhereOnceItIsSettled() {
        desk.agree(guest, id);
        Letter letter = letterTo(rental.host(), 1);
        assertThat(letter.subject()).isEqualTo("‘4인용 텐트’ 청구가 30,000원으로 정리됐어요");
        assertThat(letter.text()).contains("호스트가 받는 금액: 30,000원", "손님에게 돌아가는 보증금: 20,000원");
        assertThat(letterTo(rental.guest(), 2).text()).contains("The host gets: ₩30,000", "back to the guest: ₩20,000");
    }

    @Test
    void bothReadWhatAnOperatorDecidedAndWhy() {
        desk.dispute(guest, id, "제가 한 게 아니에요");
        letterTo(rental.host(), 1);
        desk.decide(people.admin().id(), id, Won.ZERO, "건네줄 때부터 있던 흠집이에요");
        assertThat(letterTo(rental.guest(), 2).text()).contains("건네줄 때부터 있던 흠집이에요", "back to the guest: ₩50,000");
        assertThat(letterTo(rental.host(), 2).subject()).isEqualTo("‘4인용 텐트’ 청구를 0원으로 결정했어요");
    }

    @Test
    void bothReadThatTheTimeToAnswerIsOver() {
        clock.advance(Claim.TIME_TO_ANSWER);
        settlement.moveOverdue();
        assertThat(letterTo(rental.guest(), 2).subject()).isEqualTo("Our team now decides the claim for “4인용 텐트”");
        assertThat(letterTo(rental.host(), 1).text()).contains("손님의 답이 없었어요", "5월 20일 (일) 18:00까지 결정해요");
    }

    @Test
    void anOfferHoldsWhenTheHostIsSilent() {
        desk.counter(guest, id, Won.of(10_000), "흠집은 원래 있었어요");
        letterTo(rental.host(), 1);
        clock.advance(Claim.TIME_TO_ANSWER);
        settlement.moveOverdue();
        assertThat(letterTo(rental.host(), 2).text()).contains("제때 답하지 않아", "호스트가 받는 금액: 10,000원");
        assertThat(letterTo(rental.guest(), 2).text()).contains("The host gets: ₩10,000");
    }

    @Test
    void whatAnotherStepHasOvertakenIsNotWrittenAnyMore() {
        UUID opened = lastStep();
        desk.withdraw(host, id);
        letterTo(rental.guest(), 2);
        transaction.executeWithoutResult(status -> jdbc.sql("DELETE FROM notification WHERE member_id = ?")
                .param(guest)
                .update());
        publish(moved(opened, null, null, ClaimStatus.OPEN));
        await().until(() -> unmailed("CLAIM") == 1);
        publish(moved(lastStep(), ClaimStep.WITHDRAW, ClaimStatus.OPEN, ClaimStatus.SETTLED));
        assertThat(letterTo(rental.guest(), 3).subject()).isEqualTo("The host of “4인용 텐트” withdrew the claim");
        assertThat(letters(rental.guest()))
                .extracting(Letter::subject)
                .filteredOn(subject -> subject.contains("claimed of your deposit"))
                .hasSize(1);
    }

    @Test
    void aReaderWhoCannotBeReachedKeepsNothingFromTheOtherAndRepeatsNothing() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET email = 'no address ' || id WHERE id = ?")
                        .param(guest)
                        .update());
        desk.agree(guest, id);
        letterTo(rental.host(), 1);
        await().until(() -> tries() == 1);
        clock.advance(Duration.ofMinutes(3));
        jobs.stream().filter(job -> job.name().equals("mail-notifications")).forEach(ClusteredJob::run);
        await().until(() -> tries() == 2);
        assertThat(letters(rental.host())).hasSize(1);
    }

    private ClaimMoved moved(UUID entry, @Nullable ClaimStep step, @Nullable ClaimStatus from, ClaimStatus to) {
        return new ClaimMoved(id, entry, step, from, to, Actor.HOST, host, clock.instant());
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private int unmailed(String word) {
        return ofTheGuest("count(*) FILTER (WHERE mail_due_at IS NULL AND mailed_at IS NULL)", word);
    }

    private int tries() {
        return ofTheGuest("coalesce(max(mail_tries) FILTER (WHERE mailed_at IS NULL), 0)", "SETTLE");
    }

    private int ofTheGuest(String what, String word) {
        return jdbc.sql("SELECT " + what + " FROM notification WHERE member_id = :guest AND source LIKE :source")
                .param("guest", guest)
                .param("source", "rental:" + id + ":" + word + ":%")
                .query(Integer.class)
                .single();
    }

    /** The newest, once so many have come: a mail that was overtaken is not written. */
    private Letter letterTo(CurrentMember reader, int count) {
        await().until(() -> letters(reader).size() == count);
        clock.advance(Duration.ofSeconds(1));
        return letters(reader).getFirst();
    }

    private List<Letter> letters(CurrentMember reader) {
        return mailbox.lettersTo(reader.email()).stream()
                .filter(letter -> letter.text().contains("/claim"))
                .toList();
    }

    private UUID lastStep() {
        return jdbc.sql("SELECT id FROM claim_log WHERE reservation_id = ? ORDER BY at DESC LIMIT 1")
                .param(id)
                .query(UUID.class)
                .single();
    }
}
