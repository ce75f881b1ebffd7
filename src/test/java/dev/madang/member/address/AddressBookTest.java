package dev.madang.member.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@MadangTest
class AddressBookTest {

    @Autowired
    People people;

    @Autowired
    AddressBook book;

    CurrentMember member;
    Browser browser;

    @BeforeEach
    void signIn() {
        member = people.member("민지");
        browser = people.browserOf(member);
    }

    @Test
    void whatIsTypedIsKeptAsThePostmanReadsIt() {
        Page added = browser.post(
                "/me/addresses",
                "recipient",
                " 김민지 ",
                "phone",
                "+82 10 1234 5678",
                "postcode",
                "０４０４４",
                "road",
                "서울 마포구 양화로 45",
                "detail",
                "101동 1203호");

        assertThat(added.location()).isEqualTo("/me/addresses?notice=address-added");
        assertThat(book.usual(member.id()).orElseThrow().address())
                .isEqualTo(new PostalAddress("김민지", "010-1234-5678", "04044", "서울 마포구 양화로 45", "101동 1203호"));
        assertThat(browser.get("/me/addresses").text("main"))
                .contains("김민지", "010-1234-5678", "(04044) 서울 마포구 양화로 45, 101동 1203호", "기본 주소");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        Page refused = browser.post(
                "/me/addresses", "recipient", "", "phone", "12", "postcode", "4044", "road", "", "detail", "3층");

        assertThat(refused.status()).isEqualTo(422);
        for (String field : List.of("recipient", "phone", "postcode", "road")) {
            assertThat(refused.html().select("#" + field + "-error").text())
                    .as(field)
                    .isNotEmpty();
        }
        assertThat(refused.html().select("#detail").attr("value")).isEqualTo("3층");
        assertThat(book.of(member.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01012345678, 010-1234-5678",
        "010.1234.5678, 010-1234-5678",
        "０１０－１２３４－５６７８, 010-1234-5678",
        "02-312-3456, 02-312-3456",
        "(031) 1234 5678, 031-1234-5678",
        "+82-2-312-3456, 02-312-3456",
        "0505-123-4567, 0505-123-4567",
        "1588 1234, 1588-1234"
    })
    void aPhoneNumberIsReadInAnySeparators(String typed, String read) {
        assertThat(PhoneNumber.read(typed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010", "010-12345-6789", "전화", "010-1234-567a", "00-123-4567"})
    void whatNobodyCanCallIsNoPhoneNumber(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"‮김민지", "김\u0000민지", "김\n민지"})
    void whatTurnsTheLabelAroundIsRefused(String recipient) {
        Page refused = browser.post(
                "/me/addresses", "recipient", recipient, "phone", "01012345678", "postcode", "04044", "road", "양화로 45");
        assertThat(refused.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(book.of(member.id())).isEmpty();
    }

    @Test
    void oneOfTheBookIsTheUsualOne() {
        SavedAddress first = book.add(member.id(), at("집"), false);
        SavedAddress second = book.add(member.id(), at("회사"), true);
        assertThat(first.usual()).isTrue();
        assertThat(book.of(member.id())).extracting(SavedAddress::id).containsExactly(second.id(), first.id());
        assertThat(book.usual(member.id()).map(SavedAddress::id)).contains(second.id());

        book.remove(member.id(), second.id());
        assertThat(book.usual(member.id()).map(SavedAddress::id)).contains(first.id());
    }

    @Test
    void theSameAddressIsKeptOnce() {
        SavedAddress home = book.add(member.id(), at("집"), false);
        assertThat(book.add(member.id(), at("집"), false).id()).isEqualTo(home.id());
        assertThat(book.of(member.id())).hasSize(1);
    }

    @Test
    void anAddressIsChangedWithoutLosingItsPlace() {
        SavedAddress home = book.add(member.id(), at("집"), false);
        Page changed = browser.post(
                "/me/addresses/" + home.id(),
                "recipient",
                "이사한 집",
                "phone",
                "01012345678",
                "postcode",
                "04044",
                "road",
                "양화로 45");
        assertThat(changed.location()).isEqualTo("/me/addresses?notice=address-changed");
        assertThat(book.usual(member.id()).orElseThrow().address().recipient()).isEqualTo("이사한 집");
    }

    @Test
    void nobodyReachesAnothersBook() {
        SavedAddress home = book.add(member.id(), at("집"), false);
        Browser stranger = people.browserOf(people.member("남"));

        assertThat(stranger.get("/me/addresses/" + home.id()).status()).isEqualTo(404);
        assertThat(stranger.post(
                                "/me/addresses/" + home.id(),
                                "recipient",
                                "남",
                                "phone",
                                "01012345678",
                                "postcode",
                                "04044",
                                "road",
                                "양화로 45")
                        .status())
                .isEqualTo(404);
        stranger.post("/me/addresses/" + home.id() + "/removal");
        assertThat(book.of(member.id())).containsExactly(home);
        assertThat(people.stranger().get("/me/addresses").location()).startsWith("/sign-in");
    }

    @Test
    void aBookHoldsTwentyAddressesHoweverManyAreAddedAtOnce() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 30)
                    .<Callable<Object>>mapToObj(i -> () -> book.add(member.id(), at("집 " + i), i % 2 == 0))
                    .toList());
        }
        assertThat(book.of(member.id())).hasSize(AddressBook.MOST);
        assertThat(book.of(member.id()).stream().filter(SavedAddress::usual)).hasSize(1);

        assertThat(browser.post(
                                "/me/addresses",
                                "recipient",
                                "하나 더",
                                "phone",
                                "01012345678",
                                "postcode",
                                "04044",
                                "road",
                                "양화로 45")
                        .status())
                .isEqualTo(409);
        assertThat(browser.get("/me/addresses").text("main")).contains("주소는 20개까지");
    }

    private static PostalAddress at(String recipient) {
        return new PostalAddress(recipient, "010-1234-5678", "04044", "서울 마포구 양화로 45", "");
    }
}
