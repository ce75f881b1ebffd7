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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishReaderTest {

    /** A Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    static final WishReader READER = new WishReader(
            new SpokenPlaces(new Regions()),
            new SpokenKinds(new Categories(), new Synonyms()),
            Clock.fixed(Instant.parse("2026-11-30T03:00:00Z"), ZoneId.of("Asia/Seoul")));

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
            2026-12-24 드론          | 2026-12-24 | 1
            1월 3일 하루 썰매         | 2027-01-03 | 1
            a tent next weekend     | 2026-12-12 | 2
            a drone tomorrow        | 2026-12-01 | 1
            """)
    void days(String question, LocalDate from, int days) {
        assertThat(READER.read(question).days()).isEqualTo(DayPeriod.ofDays(from, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2월 30일에 텐트",
        "어제 텐트",
        "13월 1일 텐트",
        "2020-01-01 텐트",
        "0000-00-00 텐트",
        "99/99 텐트",
        "텐트 3일",
        "12월 24일부터 12월 1일까지 아니 99일 텐트"
    })
    void daysThatAreNone(String question) {
        assertThat(READER.read(question).days())
                .satisfiesAnyOf(
                        days -> assertThat(days).isNull(),
                        days -> assertThat(days.from()).isAfter(TODAY));
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
            camping with two kids| 4
            """)
    void people(String question, int people) {
        assertThat(READER.read(question).people()).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            하루 3만원 이하 텐트    | 0 | 30000
            2만5천원까지 카메라     | 0 | 25000
            30,000원 안쪽으로 드론  | 0 | 30000
            만원대 의자           | 10000 | 19999
            2만원대 랜턴          | 20000 | 29999
            5천원 이상 보드게임     | 5000 | 0
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
        "미싱으로 바느질,",
        "I want a tent,camping-tent",
        "서핑 배우고 싶어요,water-surf"
    })
    void kinds(String question, String category) {
        assertThat(category(READER.read(question))).isEqualTo(category);
        assertThat(READER.read(question).says(Wish.KIND)).isTrue();
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
