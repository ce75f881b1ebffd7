package dev.madang.rental.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.rental.search.InterpretedQuery.Manner;
import dev.madang.shared.Won;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type, and what they find. */
@MadangTest
@TestInstance(Lifecycle.PER_CLASS)
class ListingSearchTest {

    static final Won PRICE = Won.of(77_770);

    @Autowired
    Gear gear;

    @Autowired
    ListingSearch search;

    UUID host;
    UUID tent;
    UUID chair;
    UUID paddleBoard;
    UUID bike;
    UUID burner;

    @BeforeAll
    void aSmallWorld() {
        host = gear.host();
        tent = listing()
                .title("코베아 4인용 돔텐트")
                .description("바닥까지 말렸어요.")
                .category("camping-tent")
                .publish();
        chair = listing()
                .title("접이식 캠핑 의자 두 개")
                .description("가벼워요.")
                .category("camping-furniture")
                .publish();
        paddleBoard = listing()
                .title("에어 패들보드 세트")
                .description("펌프도 있어요.")
                .category("water-sup")
                .region("gangwon-gangneung")
                .publish();
        bike = listing()
                .title("브롬톤 M6L")
                .description("도심에서 타기 좋아요.")
                .category("cycling-folding")
                .publish();
        burner = listing()
                .title("소토 가스 버너")
                .description("텐트 안에서는 쓰지 마세요.")
                .category("camping-cooking")
                .publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"텐트", "텐트를", "텐트랑", "돔텐트", "돔 텐트", "4인용텐트", "코베아 텐트", "tent", "Tents", "천막"})
    void aTentIsFoundHoweverItIsCalled(String q) {
        assertThat(find(q).ids()).contains(tent).doesNotContain(chair, paddleBoard, bike);
        assertThat(find(q).understanding().manner()).isEqualTo(Manner.AS_TYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"캠핑의자", "캠핑 의자", "캠핑의자를", "접이식의자", "캠 핑 의 자", "캠핑용 의자", "체어"})
    void compoundsAndSpacesDoNotMatter(String q) {
        assertThat(find(q).ids()).contains(chair).doesNotContain(tent, bike);
    }

    @ParameterizedTest
    @CsvSource({"탠트, 텐트", "텐드, 텐트", "텐틑, 텐트", "브롬튼, 브롬톤", "페들보드, 패들보드", "코배아 탠트, 코베아 텐트"})
    void typingErrorsAreMendedAndSaidSo(String q, String meant) {
        InterpretedQuery understanding = find(q).understanding();
        assertThat(understanding.manner()).isEqualTo(Manner.AS_MEANT);
        assertThat(understanding.text()).isEqualTo(meant);
        assertThat(find(q).ids()).isEqualTo(find(meant).ids()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"xpsxm, 텐트", "XPSXM, 텐트", "zoavlddmlwk, 캠핑의자", "ㅅ둣, tent", "xx, ㅌㅌ"})
    void theOtherKeyboardLayoutIsUnderstoodAndSaidSo(String q, String meant) {
        InterpretedQuery understanding = find(q).understanding();
        assertThat(understanding.manner()).isEqualTo(Manner.AS_MEANT);
        assertThat(understanding.text()).isEqualTo(meant);
        assertThat(find(q).ids()).isEqualTo(find(meant).ids()).isNotEmpty();
    }

    @Test
    void evenMistypedInTheOtherLayout() {
        assertThat(find("xosxm").understanding().text()).isEqualTo("텐트");
    }

    @Test
    void initialConsonantsAreEnough() {
        assertThat(find("ㅌㅌ").ids()).contains(tent).doesNotContain(chair);
        assertThat(find("ㅋㅍㅇㅈ").ids()).contains(chair).doesNotContain(tent);
        assertThat(find("ㅍㄷㅂㄷ").ids()).contains(paddleBoard);
        assertThat(find("ㅂ").ids()).contains(burner, bike).doesNotContain(chair);
    }

    @Test
    void synonymsAreFound() {
        assertThat(find("스토브").ids()).contains(burner);
        assertThat(find("SUP").ids()).contains(paddleBoard);
        assertThat(find("폴딩 자전거").ids()).contains(bike);
    }

    @Test
    void categoriesAreFoundByTheirNames() {
        assertThat(find("캠핑").ids()).contains(tent, chair, burner).doesNotContain(bike, paddleBoard);
        assertThat(find("미니벨로").ids()).contains(bike);
        assertThat(find("cycling").ids()).contains(bike).doesNotContain(tent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"강릉", "강릉시", "강원 패들보드", "강원도", "Gangneung"})
    void placesAreFoundByTheirNames(String q) {
        assertThat(find(q).ids()).contains(paddleBoard).doesNotContain(tent);
    }

    @Test
    void theTitleCountsMostThenTheCategoryThenTheDescription() {
        UUID byCategory = listing()
                .title("스노우피크 어메니티돔")
                .description("넓어요.")
                .category("camping-tent")
                .publish();
        List<UUID> order = find("텐트").ids();
        assertThat(order).containsSubsequence(tent, byCategory, burner);
    }

    @Test
    void whatHasOnlySomeOfTheWordsIsBetterThanNothing() {
        var found = find("텐트 우주선");
        assertThat(found.understanding().manner()).isEqualTo(Manner.IN_PART);
        assertThat(found.ids()).contains(tent);
    }

    @Test
    void nonsenseFindsNothing() {
        var found = find("쀍쉙훍");
        assertThat(found.understanding().manner()).isEqualTo(Manner.NOT_FOUND);
        assertThat(found.ids()).isEmpty();
        assertThat(found.total()).isZero();
    }

    @Test
    void onlyPublishedListingsAreFound() {
        UUID draft = listing().title("초안 텐트").draft();
        UUID paused = listing().title("쉬는 텐트").pause();
        UUID deleted = listing().title("지운 텐트").delete();
        assertThat(find("텐트").ids()).doesNotContain(draft, paused, deleted);
    }

    /** The price sets this test's world apart from what other tests lend. */
    private Gear.Builder listing() {
        return gear.listing(host).pricePerDay(PRICE.amount());
    }

    private FoundListings find(String q) {
        return search.find(
                new ListingCriteria(q, null, null, PRICE, PRICE, null, null, null, null, ListingSort.FIT, 1));
    }
}
