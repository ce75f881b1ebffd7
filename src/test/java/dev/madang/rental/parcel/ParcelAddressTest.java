package dev.madang.rental.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.member.address.AddressBook;
import dev.madang.member.address.PostalAddress;
import dev.madang.rental.reservation.RentalTest;
import dev.madang.test.Browser;
import dev.madang.test.Lending;
import dev.madang.test.Lending.Lent;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where parcels go: asked for before it is needed, and shown to who has to send something there. */
@RentalTest
class ParcelAddressTest {

    private static final String HOME = "(06236) 서울 강남구 테헤란로 1";
    private static final String HOSTS = "(04044) 서울 마포구 양화로 45";

    @Autowired
    Lending lending;

    @Autowired
    People people;

    @Autowired
    AddressBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Lent lent;
    Browser guest;
    Browser host;

    @BeforeEach
    void lend() {
        lent = lending.lend();
        guest = lent.guests();
        host = lent.hosts();
    }

    @Test
    void theGuestIsAskedForAnAddressBeforePaying() {
        String page = approved("PARCEL", "PARCEL");

        Page asked = guest.post(page + "/payment");
        assertThat(asked.location()).isEqualTo(page + "/address");
        assertThat(guest.get(page + "/address").text("h1")).isEqualTo("어디로 보내 드릴까요?");

        Page given = type(guest, page);
        assertThat(given.location()).startsWith("/payments/");
        assertThat(book.usual(lent.guest().id()).orElseThrow().address().line()).isEqualTo(HOME);
        assertThat(guest.post(page + "/payment").location()).startsWith("/payments/");
    }

    @Test
    void aSavedAddressIsChosenByOneClick() {
        UUID saved = book.add(lent.guest().id(), home(), false).id();
        String page = approved("PARCEL", "IN_PERSON");

        assertThat(guest.get(page + "/address")
                        .html()
                        .select("input[name=saved][checked]")
                        .attr("value"))
                .isEqualTo(saved.toString());
        assertThat(guest.post(page + "/address", "saved", saved.toString()).location())
                .startsWith("/payments/");
    }

    @Test
    void whoOnlyMeetsIsAskedForNoAddress() {
        String page = approved("IN_PERSON", "IN_PERSON");
        assertThat(guest.post(page + "/payment").location()).startsWith("/payments/");
        assertThat(guest.get(page + "/address").status()).isEqualTo(409);
    }

    @Test
    void theSidesSeeEachOthersAddressOnlyOnceItIsPaid() {
        String page = approved("PARCEL", "PARCEL");
        type(guest, page);
        assertThat(host.get(page).text("#parcel")).doesNotContain(HOME).contains("결제가 끝나면", HOSTS);
        assertThat(guest.get(page).text("#parcel")).doesNotContain(HOSTS).contains(HOME);

        status(page, "PAID");
        assertThat(host.get(page).text("#parcel")).contains("보낼 곳", "김민지", "010-1234-5678", HOME);
        assertThat(guest.get(page).text("#parcel")).contains("돌려보낼 곳", HOSTS, "착불");

        assertThat(people.browserOf(people.admin()).get(page).text("main")).doesNotContain(HOME, HOSTS);
        assertThat(people.browserOf(people.member("남")).get(page + "/address").status())
                .isEqualTo(404);

        status(page, "CANCELLED");
        assertThat(host.get(page).text("main")).doesNotContain(HOME);
        assertThat(guest.get(page).text("main")).doesNotContain(HOSTS);
    }

    @Test
    void aHostWithoutAReturnAddressGivesOneBeforeApproving() {
        forgetHostsAddress();
        String page = asked("IN_PERSON", "PARCEL");

        assertThat(approve(page).location()).isEqualTo(page + "/address");
        assertThat(host.postAsHtmx(page + "/approval", "revision", "0").header("HX-Redirect"))
                .isEqualTo(page + "/address");
        assertThat(host.get(page + "/address").text("h1")).isEqualTo("어디로 돌려받을까요?");
        assertThat(type(host, page).location()).isEqualTo(page + "?notice=return-address");
        assertThat(approve(page).location()).contains("reservation-approved");
    }

    @Test
    void whatIsGivenStaysWhenTheBookChanges() {
        UUID saved = book.add(lent.guest().id(), home(), false).id();
        String page = approved("PARCEL", "PARCEL");
        guest.post(page + "/address", "saved", saved.toString());
        status(page, "PAID");

        book.remove(lent.guest().id(), saved);
        assertThat(host.get(page).text("#parcel")).contains(HOME);
    }

    @Test
    void anAddressIsNotChangedUnderAParcelThatIsOnItsWay() {
        String page = approved("PARCEL", "PARCEL");
        type(guest, page);
        status(page, "PAID");
        assertThat(guest.get(page + "/address").status()).isEqualTo(200);

        write("""
                        INSERT INTO transfer (id, reservation_id, kind, way, recorded_by, recorded_at, happened_at, carrier,
                            tracking_number, state, due_at)
                        VALUES (uuidv7(), ?, 'HAND_OVER', 'PARCEL', 'HOST', now(), now(), 'CJ', '123456789012', 'OPEN',
                            'infinity')""", id(page));
        assertThat(guest.get(page + "/address").status()).isEqualTo(409);
        assertThat(type(guest, page).status()).isEqualTo(409);
    }

    @Test
    void nobodyUsesAnAddressOfAnothersBook() {
        UUID saved = book.add(lent.host().id(), home(), false).id();
        String page = approved("PARCEL", "PARCEL");
        assertThat(guest.post(page + "/address", "saved", saved.toString()).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedWrongComesBackAsItWasTyped() {
        String page = approved("PARCEL", "PARCEL");
        Page refused = guest.post(page + "/address", "recipient", "민지", "phone", "1", "postcode", "1", "road", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("#recipient").attr("value")).isEqualTo("민지");
        assertThat(refused.html().select("details").hasAttr("open")).isTrue();
    }

    private String approved(String handOver, String giveBack) {
        String page = asked(handOver, giveBack);
        assertThat(approve(page).location()).contains("reservation-approved");
        return page;
    }

    private String asked(String handOver, String giveBack) {
        LocalDate from = LocalDate.now(clock).plusDays(5);
        return guest.post(
                        "/listings/" + lent.listing() + "/reservations",
                        "from",
                        from.toString(),
                        "to",
                        from.plusDays(2).toString(),
                        "units",
                        "1",
                        "handOver",
                        handOver,
                        "giveBack",
                        giveBack,
                        "idempotencyKey",
                        UUID.randomUUID().toString())
                .location();
    }

    private Page approve(String page) {
        return host.post(page + "/approval", "revision", "0");
    }

    private static Page type(Browser browser, String page) {
        return browser.post(
                page + "/address",
                "recipient",
                "김민지",
                "phone",
                "010 1234 5678",
                "postcode",
                "06236",
                "road",
                "서울 강남구 테헤란로 1");
    }

    private static PostalAddress home() {
        return new PostalAddress("김민지", "010-1234-5678", "06236", "서울 강남구 테헤란로 1", "");
    }

    private void forgetHostsAddress() {
        write("DELETE FROM address WHERE member_id = ?", lent.host().id());
    }

    private void status(String page, String status) {
        write("UPDATE reservation SET status = ?, due_at = NULL WHERE id = ?", status, id(page));
    }

    private void write(String sql, Object... values) {
        transaction.executeWithoutResult(
                written -> jdbc.sql(sql).params(List.of(values)).update());
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }
}
