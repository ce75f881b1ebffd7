package dev.madang.rental.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.search.Synonyms;
import dev.madang.rental.Categories;
import dev.madang.rental.listing.HandOver;
import dev.madang.shared.DayPeriod;
import dev.madang.shared.Regions;
import dev.madang.shared.Won;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishReaderTest {

    /** A Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    static final WishReader READER = reader(new Categories());

    static WishReader reader(Categories categories) {
        return new WishReader(
                new SpokenPlaces(new Regions()),
                new SpokenKinds(categories, new Synonyms()),
                Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneId.of("Asia/Seoul")));
    }

    @Test
    void kindsAreCalledAsOperatorsCallThemNow() {
        var categories = new Categories();
        WishReader reader = reader(categories);
        categories.follow(List.of(new Categories.Name("winter-sled", "얼음 미끄럼틀", "Ice slides", false)));
        assertThat(category(reader.read("주말에 얼음 미끄럼틀"))).isEqualTo("winter-sled");
    }

    @Test
    void aFamilysFirstCamping() {
        Wishes wishes = READER.read("아이 둘이랑 이번 주말에 처음 캠핑 가요");
        assertThat(category(wishes)).isEqualTo("camping-tent");
        assertThat(wishes.people()).isEqualTo(4);
        assertThat(wishes.days()).isEqualTo(DayPeriod.ofDays(LocalDate.of(2026, 12, 5), 2));
        assertThat(wishes.said()).containsExactly(Wish.KIND, Wish.PEOPLE, Wish.DAYS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            이번 주말에 텐트          | 2026-12-05 | 2
            다음 주말 캠핑 의자        | 2026-12-12 | 2
            주말에 2박 3일로 텐트      | 2026-12-05 | 3
            내일 카메라 빌릴래요       | 2026-12-01 | 1
            모레부터 이틀 동안 드론     | 2026-12-02 | 2
            금요일에 빔프로젝터        | 2026-12-04 | 1
            다음 주 금요일 스키        | 2026-12-11 | 1
            다음 주 월요일부터 일주일 기타 | 2026-12-07 | 7
            12월 24일부터 26일까지 스노보드 | 2026-12-24 | 3
            12/24~1/2 카메라         | 2026-12-24 | 10
            1/2 카메라              | 2027-01-02 | 1
            12/24 기타              | 2026-12-24 | 1
            기타 3/4부터            | 2027-03-04 | 1
            12.24~26 대여 기타        | 2026-12-24 | 3
            12월 5일부터 7일까지 기타   | 2026-12-05 | 3
            2026-12-24 드론          | 2026-12-24 | 1
            1월 3일 하루 썰매         | 2027-01-03 | 1
            a tent next weekend     | 2026-12-12 | 2
            a drone tomorrow        | 2026-12-01 | 1
            """)
    void days(String question, LocalDate from, int days) {
        assertThat(READER.read(question).days()).isEqualTo(DayPeriod.ofDays(from, days));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2월 30일에 텐트",
                "어제 텐트",
                "13월 1일 텐트",
                "2020-01-01 텐트",
                "0000-00-00 텐트",
                "99/99 텐트",
                "텐트 3일",
                "3/4 기타",
                "1/2 바이올린",
                "바이올린 3/4 사이즈",
                "10.5~12인치 파우치",
                "5.5-10 inch case"
            })
    void daysThatAreNone(String question) {
        assertThat(READER.read(question).days()).isNull();
    }

    /** A week begins on Monday, and so does what comes next. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30,2026-12-05,2,2026-12-05",
        "2026-12-01,2026-12-05,2,2026-12-05",
        "2026-12-02,2026-12-05,2,2026-12-05",
        "2026-12-03,2026-12-05,2,2026-12-05",
        "2026-12-04,2026-12-05,2,2026-12-05",
        "2026-12-05,2026-12-06,1,2026-12-12",
        "2026-12-06,2026-12-12,2,2026-12-12"
    })
    void weekends(LocalDate today, LocalDate thisFrom, int days, LocalDate plain) {
        assertThat(on(today, "이번 주말에 텐트")).hasValue(DayPeriod.ofDays(thisFrom, days));
        assertThat(on(today, "주말에 텐트")).hasValue(DayPeriod.ofDays(plain, 2));
        assertThat(on(today, "다음 주말에 텐트")).hasValue(DayPeriod.ofDays(LocalDate.of(2026, 12, 12), 2));
        assertThat(on(today, "a tent next weekend")).hasValue(DayPeriod.ofDays(LocalDate.of(2026, 12, 12), 2));
    }

    private static Optional<DayPeriod> on(LocalDate today, String question) {
        return new SpokenDays(today).in(new Spoken(question));
    }

    @Test
    void anEndThatIsTooFarIsNone() {
        assertThat(READER.read("12월 24일부터 12월 1일까지 텐트").days())
                .isEqualTo(DayPeriod.ofDays(LocalDate.of(2026, 12, 24), 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4인용 텐트            | 4
            네 명이 쓸 텐트        | 4
            친구 셋이랑 캠핑       | 4
            아이 하나랑 캠핑       | 3
            둘이서 캠핑           | 2
            혼자 백패킹           | 1
            가족이랑 캠핑          | 4
            여자친구랑 소풍        | 2
            tent for 6 people    | 6
            a 4-person tent      | 4
            camping with two kids| 4
            we are four and go camping | 4
            a tent for 2         | 2
            three of us need a tent | 3
            camping with my wife | 2
            a kayak by myself    | 1
            """)
    void people(String question, int people) {
        assertThat(READER.read(question).people()).isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a kayak for one day", "a kayak for 2 hours", "looking for two kayaks"})
    void howLongAndHowManyThingsIsNotHowManyPeople(String question) {
        assertThat(READER.read(question).people()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            하루 3만원 이하 텐트    | 0 | 30000
            2만5천원까지 카메라     | 0 | 25000
            30,000원 안쪽으로 드론  | 0 | 30000
            만오천원 이하 텐트      | 0 | 15000
            이만원 안쪽으로 드론    | 0 | 20000
            삼만오천원까지 카메라    | 0 | 35000
            만원대 의자           | 10000 | 19999
            2만원대 랜턴          | 20000 | 29999
            5천원 이상 보드게임     | 5000 | 0
            예산 3만원으로 텐트      | 0 | 30000
            예산은 오만원이에요 카메라 | 0 | 50000
            3만원 정도 카메라       | 0 | 30000
            만원으로 의자          | 0 | 10000
            a tent on a budget of 30,000 won | 0 | 30000
            a tent under 30,000  | 0 | 30000
            """)
    void prices(String question, long least, long most) {
        Wishes wishes = READER.read(question);
        assertThat(wishes.least()).isEqualTo(least == 0 ? null : Won.of(least));
        assertThat(wishes.most()).isEqualTo(most == 0 ? null : Won.of(most));
    }

    @ParameterizedTest
    @CsvSource({
        "마포에서 카메라,seoul-mapo",
        "서울 마포구 카메라,seoul-mapo",
        "해운대 근처 서핑보드,busan-haeundae",
        "부산 강서구 텐트,busan-gangseo",
        "제주에서 자전거,jeju",
        "a camera in Mapo,seoul-mapo"
    })
    void places(String question, String region) {
        assertThat(READER.read(question).region())
                .isNotNull()
                .satisfies(found -> assertThat(found.code()).isEqualTo(region));
    }

    @ParameterizedTest
    @CsvSource({
        "수영할 때 쓸 물안경,",
        "텐트 빌려 주세요,camping-tent",
        "캠핑 의자 2개 필요해요,",
        "캠핑 가는데 랜턴이 없어요,camping-lantern",
        "자전거 타고 싶어요,cycling",
        "미싱으로 바느질,craft-sewing",
        "I want a tent,camping-tent",
        "서핑 배우고 싶어요,water-surf",
        "독서 모임에 쓸 텐트,camping-tent",
        "등산 동호회에서 쓸 배낭,hiking-backpack",
        "음악 들을 스피커,party-speaker"
    })
    void kinds(String question, String category) {
        assertThat(category(READER.read(question))).isEqualTo(category);
        assertThat(READER.read(question).says(Wish.KIND)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a camera in Mapo tomorrow,camera",
        "a bicycle under 20000,bicycle",
        "a tent on a budget of 30000 won,tent",
        "a guitar for 7 days by parcel,guitar",
        "다음 주 토요일에 마포에서 빌릴 카메라 있어요?,카메라",
        "예산 3만원 정도로 분홍 텐트,분홍 텐트"
    })
    void whatSaysNothingOfTheGearIsNoWord(String question, String words) {
        assertThat(READER.read(question).words()).isEqualTo(words);
    }

    @Test
    void waysOfHandingOver() {
        assertThat(READER.read("통기타 택배로").way()).isEqualTo(HandOver.PARCEL);
        assertThat(READER.read("통기타 직거래로").way()).isEqualTo(HandOver.IN_PERSON);
    }

    @Test
    void whatIsSaidLaterCountsMoreAndTheRestIsKept() {
        Wishes later = READER.read("2만원 이하로 다음 주말").after(READER.read("이번 주말 4인용 텐트 3만원 이하"));
        assertThat(category(later)).isEqualTo("camping-tent");
        assertThat(later.people()).isEqualTo(4);
        assertThat(later.most()).isEqualTo(Won.of(20_000));
        assertThat(later.days()).isEqualTo(DayPeriod.ofDays(LocalDate.of(2026, 12, 12), 2));
    }

    private static String category(Wishes wishes) {
        return wishes.category() == null ? null : wishes.category().code();
    }
}
