package dev.madang.rental.reservation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.extension.ReservationExtensions;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.rental.reservation.Rentals;
import dev.madang.rental.reservation.Rentals.Rental;
import dev.madang.test.Browser;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.MutableClock;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No won is wrong, hidden or late, on whichever page it stands. */
@RentalTest
class MoneyShownTest {

    @Autowired
    Lending lending;

    @Autowired
    Rentals rentals;

    @Autowired
    ReservationExtensions extensions;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @Test
    void aPriceThatTheHostChangedMeanwhileComesBackWithTheOldAndTheNew() {
        Lent lent = lending.lend();
        LocalDate from = LocalDate.now(clock).plusDays(5);
        Document form = lent.guests()
                .get("/listings/" + lent.listing() + "/reservations?from=" + from + "&to=" + from.plusDays(2)
                        + "&units=1&handOver=IN_PERSON&giveBack=IN_PERSON")
                .html();
        price(lent, 12_000);

        Page refused = ask(lent, from, form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("70,000원이 74,000원으로 달라졌어요");
        assertThat(refused.text(".money-table")).contains("74,000원");
        assertThat(ask(lent, from, refused.html()).location()).startsWith("/reservations/");
    }

    @Test
    void whoChoosesOtherDaysWithoutAskingForThePriceIsNotHeldUp() {
        Lent lent = lending.lend();
        LocalDate from = LocalDate.now(clock).plusDays(5);
        Document form = lent.guests()
                .get("/listings/" + lent.listing() + "/reservations?from=" + from + "&to=" + from.plusDays(4)
                        + "&units=1&handOver=IN_PERSON&giveBack=IN_PERSON")
                .html();
        assertThat(ask(lent, from, form).location()).startsWith("/reservations/");
    }

    @Test
    void theHostReadsWhatIsLeftAfterTheFee() {
        Lent lent = lending.lend();
        LocalDate from = LocalDate.now(clock).plusDays(5);
        String page = ask(lent, from, new Document("")).location();
        assertThat(lent.hosts().get("/reservations?as=host").text(".inbox-row")).contains("18,000원");
        assertThat(lent.hosts().get(page).text(".money-table")).contains("호스트가 받는 금액", "18,000원", "2,000원");
        assertThat(lent.guests().get(page).text(".money-table")).doesNotContain("호스트가 받는 금액");
        assertThat(lent.hosts().get("/listings/" + lent.listing() + "/edit").text("main"))
                .contains("하루에 9,000원을 받아요");
    }

    @Test
    void everyLineThatWasPaidStandsInTheTableAndTheReceiptIsTheGuestsAlone() {
        Rental rental = rentals.handedOver(gear -> gear);
        LocalDate to = rentals.find(rental.id()).days().to();
        UUID extension =
                extensions.ask(rental.guest().id(), rental.id(), to.plusDays(1)).orElseThrow();
        rentals.payExtension(extension);
        for (UUID paid : new UUID[] {rental.id(), extension}) {
            write("UPDATE payment_attempt SET receipt_url = 'https://receipt.test/1' WHERE thing_id = ?", paid);
        }
        Browser guest = people.browserOf(rental.guest());
        String page = "/reservations/" + rental.id();

        assertThat(guest.get(page).text("#moved")).contains("결제 70,000원", "연장 결제 10,000원", "지금까지 낸 돈 80,000원");
        assertThat(guest.get(page).html().select("aside a[href*=receipt]")).hasSize(2);
        assertThat(people.browserOf(rental.host()).get(page).html().select("a[href*=receipt]"))
                .isEmpty();
    }

    @Test
    void whatIsPastIsNotOffered() {
        Rental rental = rentals.paid(gear -> gear.cancellationPolicy("STRICT"));
        String policy = people.browserOf(rental.guest())
                .get("/reservations/" + rental.id())
                .text("aside details ul");
        assertThat(policy).contains("지금부터 취소하면 대여료를 돌려받지 못해요").doesNotContain("50%");
    }

    @Test
    void theCheckoutSaysDaysAndWonOfThisRental() {
        Lent lent = lending.lend(gear -> gear.cancellationPolicy("MODERATE"));
        clock.moveTo(LocalDate.of(2030, 11, 15), LocalTime.NOON);
        String page = ask(lent, LocalDate.of(2030, 11, 25), new Document("")).location();
        lent.hosts().post(page + "/approval", "revision", "0");
        Page checkout = lent.guests().get(lent.guests().post(page + "/payment").location());

        assertThat(checkout.text("main"))
                .contains("11월 20일 (수)까지 취소하면 대여료의 100%인 20,000원")
                .contains("11월 24일 (일)까지 취소하면 대여료의 50%인 10,000원")
                .contains("장비를 받은 뒤에는 보증금을 뺀 20,000원을 돌려받지 못해요")
                .contains("보증금 50,000원은 11월 27일 (수)에");
    }

    private static Page ask(Lent lent, LocalDate from, Document form) {
        return lent.guests()
                .post(
                        "/listings/" + lent.listing() + "/reservations",
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(2).toString(),
                        "units",
                        "1",
                        "handOver",
                        "IN_PERSON",
                        "giveBack",
                        "IN_PERSON",
                        "seenTotal",
                        form.select("input[name=seenTotal]").val(),
                        "seenFor",
                        form.select("input[name=seenFor]").val(),
                        "idempotencyKey",
                        UUID.randomUUID().toString());
    }

    private void price(Lent lent, long won) {
        write("UPDATE listing SET price_per_day = ? WHERE id = ?", won, lent.listing());
    }

    private void write(String sql, Object... values) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql).params(java.util.List.of(values)).update());
    }
}
