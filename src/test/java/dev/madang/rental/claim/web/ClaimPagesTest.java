package dev.madang.rental.claim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.media.Photos;
import dev.madang.payment.Payments;
import dev.madang.rental.claim.Claim;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.rental.reservation.ReservationPayable;
import dev.madang.test.Browser;
import dev.madang.test.Multipart;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A claim on the deposit as host, guest and operator see it, in browsers without JavaScript. */
@RentalTest
class ClaimPagesTest {

    @Autowired
    Rentals rentals;

    @Autowired
    People people;

    @Autowired
    Payments payments;

    @Autowired
    Photos photos;

    @Autowired
    MutableClock clock;

    Rental rental;
    Browser host;
    Browser guest;
    String page;

    @BeforeEach
    void aRentalIsReturned() {
        clock.moveTo(LocalDate.of(2033, 6, 10), LocalTime.NOON);
        rental = rentals.returned();
        host = people.browserOf(rental.host());
        guest = people.browserOf(rental.guest());
        page = "/reservations/" + rental.id();
    }

    @Test
    void theHostIsToldUntilWhenTheyMayClaim() {
        assertThat(host.get(page).text(".turn-card + .turn-card")).contains("6월 15일 (수) 18:00", "50,000원");
        assertThat(guest.get(page).html().select("a[href$=/claim]")).isEmpty();
        assertThat(host.get(page + "/claim").html().select("input[name=amount], textarea[name=reason]"))
                .hasSize(2);
    }

    @Test
    void theGuestReadsWhatIsClaimedWithWordsAndPictures() {
        Page answer = claim(new Multipart()
                .fields("amount", "30,000", "reason", "폴대가 부러졌어요.\n수리비예요.")
                .photo(Pictures.jpeg(400, 300))
                .photo(Pictures.png(400, 300)));
        assertThat(answer.location()).isEqualTo(page + "/claim?notice=claim-opened");
        assertThat(guest.get(page).text(".your-turn")).contains("호스트님이 보증금에서 30,000원을 청구했어요", "청구 보고 답하기");
        Page claim = guest.get(page + "/claim");
        assertThat(claim.text(".said")).contains("30,000원을 청구했어요", "폴대가 부러졌어요.");
        assertThat(claim.html().select(".picture-row img")).hasSize(2);
        assertThat(claim.text(".your-turn")).contains("6월 16일 (목) 18:00까지 답해 주세요");
    }

    @Test
    void theGuestAgrees() {
        claim();
        Page answer = guest.post(page + "/claim/answer", "answer", "AGREE");
        assertThat(answer.location()).isEqualTo(page + "/claim?notice=claim-answered");
        assertThat(guest.get(page + "/claim").text("main")).contains("손님이 청구에 동의했어요.", "보증금은 20,000원이에요");
        await().untilAsserted(
                        () -> assertThat(guest.get(page).text(".deposit-steps")).contains("20,000원을 돌려드렸어요"));
    }

    @Test
    void theGuestOffersAnotherAmountAndTheHostTakesIt() {
        claim();
        guest.post(page + "/claim/answer", "answer", "COUNTER", "amount", "12,000", "reason", "조금은 원래 그랬어요");
        assertThat(host.get(page).text(".your-turn")).contains("12,000원을 제안했어요");
        host.post(page + "/claim/answer", "answer", "ACCEPT");
        assertThat(host.get(page + "/claim").text("main")).contains("청구가 12,000원으로 정리됐어요", "호스트가 손님의 제안을 받아들였어요");
    }

    @Test
    void anOperatorReadsBothAndDecides() {
        claim();
        guest.post(page + "/claim/answer", "answer", "DISPUTE", "reason", "제가 한 게 아니에요");
        Browser admin = people.browserOf(people.admin());
        assertThat(admin.get("/admin/claims").html().select("a[href=/admin/claims/" + rental.id() + "]"))
                .hasSize(1);
        String detail = "/admin/claims/" + rental.id();
        assertThat(admin.get(detail).text("main")).contains("폴대가 부러졌어요", "제가 한 게 아니에요");
        Page missing = admin.post(detail + "/decision", "amount", "", "reason", "");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text("#amount-error")).contains("금액을 적어 주세요");
        assertThat(missing.text("#reason-error")).contains("이유를 적어 주세요");
        Page unsure = admin.post(detail + "/decision", "amount", "0", "reason", "건네줄 때부터 있던 흠집이에요");
        assertThat(unsure.text("#sure-error")).contains("살펴봤는지");
        Page decided = admin.post(detail + "/decision", "amount", "0", "reason", "건네줄 때부터 있던 흠집이에요", "sure", "true");
        assertThat(decided.location()).isEqualTo(detail + "?notice=claim-decided");
        assertThat(guest.get(page + "/claim").text(".said")).contains("0원으로 결정했어요", "건네줄 때부터 있던 흠집이에요");
        assertThat(host.get(page + "/claim").text(".said")).contains("건네줄 때부터 있던 흠집이에요");
        assertThat(admin.get("/admin/claims").html().select("a[href=" + detail + "]"))
                .isEmpty();
        assertThat(admin.get("/admin/claims?show=all").html().select("a[href=" + detail + "]"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void onlyOperatorsSeeTheQueue() {
        assertThat(guest.get("/admin/claims").status()).isIn(403, 404);
        assertThat(guest.post("/admin/claims/" + rental.id() + "/decision", "amount", "0", "reason", "음")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aClaimIsWithdrawn() {
        claim();
        assertThat(host.post(page + "/claim/withdrawal").location()).endsWith("?notice=claim-withdrawn");
        assertThat(guest.get(page + "/claim").text("main")).contains("호스트가 청구를 거뒀어요", "보증금은 50,000원이에요");
    }

    @Test
    void whatWasTypedComesBackWithWhatIsWrong() {
        Page answer = claim(new Multipart()
                .fields("amount", "70,000", "reason", "폴대가 부러졌어요")
                .photo(Pictures.jpeg(400, 300)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#amount-error")).contains("50,000원까지 청구할 수 있어요");
        assertThat(answer.html().selectFirst("input[name=amount]").val()).isEqualTo("70,000");
        assertThat(answer.html().selectFirst("textarea[name=reason]").wholeText())
                .contains("폴대가 부러졌어요");
        assertThat(claim(new Multipart().fields("amount", "많이", "reason", "", "withoutPhotos", "바로 고쳤어요"))
                        .html()
                        .select(".field-error"))
                .hasSize(2);
    }

    @Test
    void aPictureThatIsNoneKeepsTheOthers() {
        Page answer = claim(new Multipart()
                .fields("amount", "30,000", "reason", "폴대가 부러졌어요")
                .photo(Pictures.jpeg(400, 300))
                .photo("no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(answer.status()).isEqualTo(415);
        String kept = answer.html().select("input[name=kept]").val();
        assertThat(claim(new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요", "kept", kept))
                        .location())
                .endsWith("?notice=claim-opened");
        assertThat(guest.get(page + "/claim").html().select(".picture-row img")).hasSize(1);
    }

    @Test
    void aClaimShowsAPhotoOrSaysWhyThereIsNone() {
        Page bare = claim(new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.text("#withoutPhotos-error")).contains("사진을 올리거나");
        assertThat(bare.html().selectFirst("textarea[name=reason]").wholeText()).contains("폴대가 부러졌어요");
        assertThat(claim().location()).endsWith("?notice=claim-opened");
        assertThat(guest.get(page + "/claim").text("#pictures + p")).contains("돌려받고 바로 고쳤어요");
    }

    @Test
    void whatBelongsToAClaimIsForItsSidesAndOperatorsAlone() {
        UUID drawn = photos.storeDrawn(rental.host().id(), "<svg xmlns='http://www.w3.org/2000/svg'/>", 640, 480);
        String picture = "/media/" + drawn + "/card";
        assertThat(guest.get(picture).status()).as("before it is sent").isEqualTo(404);
        claim(new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요", "kept", drawn.toString()));
        for (Browser party : List.of(host, guest, people.browserOf(people.admin()))) {
            assertThat(party.get(picture).status()).isEqualTo(200);
            assertThat(party.get(picture).header("Cache-Control"))
                    .contains("private")
                    .doesNotContain("public");
        }
        for (Browser other : List.of(people.stranger(), people.browserOf(people.member("낯선 이")))) {
            assertThat(other.get(picture).status()).isEqualTo(404);
            assertThat(other.get(picture).header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void aPhotoThatIsNoneOfTheHostsIsNotThere() {
        for (String forged : List.of("no-id", UUID.randomUUID().toString())) {
            assertThat(claim(new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요", "kept", forged))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAnswerNeedsAChoiceAnAmountAndWords() {
        claim();
        assertThat(guest.post(page + "/claim/answer").text("#answer-error")).contains("하나를 골라 주세요");
        assertThat(guest.post(page + "/claim/answer", "answer", "HOLD").text("#answer-error"))
                .contains("하나를 골라 주세요");
        Page counter = guest.post(page + "/claim/answer", "answer", "COUNTER", "amount", "30,000", "reason", "음");
        assertThat(counter.status()).isEqualTo(422);
        assertThat(counter.text("#amount-error")).contains("더 적은 금액");
        assertThat(counter.html().selectFirst("input[value=COUNTER]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void whoComesTooLateReadsWhereItStands() {
        claim();
        clock.advance(Claim.TIME_TO_ANSWER);
        Page late = guest.post(page + "/claim/answer", "answer", "AGREE");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("이미 운영자가 살펴보고 있는 청구예요");
        assertThat(late.html().select("[data-status=DISPUTED]")).hasSize(1);
    }

    @Test
    void afterADayTheHostReadsThatItIsTooLate() {
        clock.advance(Duration.ofHours(24));
        Page late = claim(
                new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요", "withoutPhotos", "돌려받고 바로 고쳤어요"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]")).contains("24시간이 지나");
        assertThat(host.get(page + "/claim").status()).isEqualTo(409);
    }

    @Test
    void othersCannotClaim() {
        var form = new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요");
        assertThat(guest.post(page + "/claim", form.contentType(), form.body()).status())
                .isEqualTo(403);
        Browser stranger = people.browserOf(people.member("낯선 이"));
        assertThat(stranger.post(page + "/claim", form.contentType(), form.body())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get(page + "/claim").status()).isEqualTo(404);
        assertThat(guest.get(page + "/claim").status()).isEqualTo(404);
    }

    @Test
    void ofTwoClaimsAtTheSameMomentOneIsOpened() throws Exception {
        Callable<Page> claiming = this::claim;
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    both.invokeAll(Stream.generate(() -> claiming).limit(6).toList());
            int opened = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(303, 409);
                opened += answer.get().status() == 303 ? 1 : 0;
            }
            assertThat(opened).isOne();
        }
    }

    @Test
    void theDepositsWayIsPrintedWithItsInstants() {
        assertThat(guest.get(page).text(".deposit-steps"))
                .contains("보증금 50,000원 결제", "장비가 돌아왔어요 6월 14일 (화) 18:00", "보증금이 손님에게 돌아가요 6월 15일 (수) 18:00");
        clock.advance(Duration.ofHours(24));
        assertThat(guest.get(page).text(".deposit-steps")).contains("50,000원을 돌려보내고 있어요");
        assertThat(payments.of(ReservationPayable.KIND, rental.id()).refunds()).isEmpty();
    }

    @Test
    void itIsAllThereInEnglish() {
        claim();
        Page english = guest.with("Accept-Language", "en").get(page + "/claim");
        assertThat(english.text("main")).contains("claims ₩30,000 of your deposit", "I agree to ₩30,000");
    }

    private Page claim() {
        return claim(
                new Multipart().fields("amount", "30,000", "reason", "폴대가 부러졌어요", "withoutPhotos", "돌려받고 바로 고쳤어요"));
    }

    private Page claim(Multipart form) {
        return host.post(page + "/claim", form.contentType(), form.body());
    }
}
