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
    UUID drill;
    UUID lens;
    UUID lensBag;
    UUID mirrorless;
    UUID backpack;
    UUID kayak;

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
        drill = listing()
                .title("보쉬 충전 전동드릴")
                .description("비트도 드려요.")
                .category("craft-tools")
                .publish();
        lens = listing()
                .title("85mm 인물용 단렌즈")
                .description("조리개가 밝아요.")
                .category("photo-lens")
                .publish();
        lensBag = listing()
                .title("카메라 렌즈 가방 46리터")
                .description("칸막이가 있어요.")
                .category("photo-tripod")
                .publish();
        mirrorless = listing()
                .title("소니 미러리스 A7")
                .description("배터리 두 개예요.")
                .category("photo-camera")
                .publish();
        backpack = listing()
                .title("오스프리 배낭 ４５Ｌ")
                .description("레인커버도 있어요.")
                .category("hiking-backpack")
                .region("seoul-gangnam")
                .publish();
        kayak = listing()
                .title("2인용 카약")
                .description("노도 드려요.")
                .category("water-kayak")
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
    void moreOfTheWordsAreBetterThanFewer() {
        var found = find("코베아 텐트 우주선");
        assertThat(found.understanding().manner()).isEqualTo(Manner.IN_PART);
        assertThat(found.ids()).contains(tent).doesNotContain(burner);
    }

    @Test
    void wordsWrittenTogetherAreTakenApart() {
        assertThat(find("캠핑용품").ids()).contains(tent, chair).doesNotContain(bike);
        assertThat(find("텐트대여").ids()).contains(tent).doesNotContain(chair);
        assertThat(find("강남구배낭").ids()).contains(backpack).doesNotContain(tent);
        assertThat(find("미러리스카메라").ids()).contains(mirrorless).doesNotContain(lens);
        assertThat(find("전동드릴을").ids()).contains(drill).doesNotContain(tent);
        assertThat(find("브롬톤M6L").ids()).contains(bike);
        assertThat(find("코베아15").ids()).contains(tent);
    }

    @Test
    void aNumberIsNoEndOfAnotherAndAMeasureNotTheBeginningOfOne() {
        UUID light = listing()
                .title("18인치 링라이트")
                .description("밝아요.")
                .category("photo-tripod")
                .publish();
        assertThat(find("8인용").ids()).doesNotContain(light);
        assertThat(find("8인").ids()).doesNotContain(light);
        assertThat(find("18인치").ids()).contains(light);
    }

    @Test
    void ofANameAndANumberThatNobodyHasTheNameCounts() {
        UUID gloves = listing()
                .title("올라운드 글러브 90731")
                .description("튼튼해요.")
                .category("ball-baseball")
                .publish();
        var found = find("텐트90731");
        assertThat(found.understanding().manner()).isEqualTo(Manner.IN_PART);
        assertThat(found.ids()).contains(tent).doesNotContain(gloves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"누룽지텐트", "3인용누룽지텐트"})
    void aNameThatNobodyHasIsLeftOutAndSaidSo(String q) {
        var found = find(q);
        assertThat(found.understanding().manner()).isEqualTo(Manner.IN_PART);
        assertThat(found.ids()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3인용텐트", "텐트3인용", "코베아텐트300mm"})
    void aMeasureThatNobodyHasIsLeftOutAndSaidSo(String q) {
        var found = find(q);
        assertThat(found.understanding().manner()).isEqualTo(Manner.IN_PART);
        assertThat(found.ids()).contains(tent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"쀍쉙훍 2인용카약", "2인용카약 쀍쉙훍"})
    void aThingThatIsWrittenTogetherWithItsMeasureCountsAsAThing(String q) {
        var found = find(q);
        assertThat(found.understanding().manner()).isEqualTo(Manner.IN_PART);
        assertThat(found.ids()).contains(kayak).doesNotContain(tent);
    }

    @ParameterizedTest
    @CsvSource({
        "탠트대여, 텐트",
        "xpsxmeodu, 텐트",
        "ㅌㅔㄴㅌㅡ, 텐트",
        "테ㄴ트, 텐트",
        "텐ㅌㅡ 대여, 텐트",
    })
    void whatWasWrittenTogetherIsMendedToo(String q, String meant) {
        assertThat(find(q).understanding().manner()).isEqualTo(Manner.AS_MEANT);
        assertThat(find(q).ids()).isEqualTo(find(meant).ids()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2인승카약", "２인용카약", "카약2인용", "카약을", "카약렌탈", "카누"})
    void aKayakIsFoundHoweverItIsCalled(String q) {
        assertThat(find(q).ids()).contains(kayak).doesNotContain(tent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"등산배낭", "강남등산배낭", "45L배낭", "배낭45리터", "오스프리배낭을"})
    void backpacksAreFoundHoweverTheyAreWritten(String q) {
        assertThat(find(q).ids()).contains(backpack).doesNotContain(tent);
    }

    @Test
    void wordsThatAllHereFulfilAreNotAskedFor() {
        assertThat(find("텐트 대여").ids()).isEqualTo(find("텐트").ids());
        assertThat(find("텐트 렌탈").understanding().manner()).isEqualTo(Manner.AS_TYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8인용", "47리터", "86mm", "패딩"})
    void aNumberOrAWordOfTheLanguageIsNoTypingMistake(String q) {
        assertThat(find(q).understanding().manner()).isEqualTo(Manner.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"까약, 카약", "텡트, 텐트"})
    void shortWordsAreMended(String q, String meant) {
        assertThat(find(q).understanding().text()).isEqualTo(meant);
    }

    @Test
    void measuresAreTheSameInEveryUnitsName() {
        assertThat(find("45L").ids()).contains(backpack).doesNotContain(lensBag);
        assertThat(find("45리터").ids()).contains(backpack).doesNotContain(lensBag);
        assertThat(find("46l 가방").ids()).contains(lensBag).doesNotContain(backpack);
        assertThat(find("85mm").ids()).contains(lens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"４인용", "\u1110\u1166\u11AB\u1110\u1173", "\u1110\u1110"})
    void everyFormOfALetterIsTheSame(String q) {
        assertThat(find(q).ids()).contains(tent).doesNotContain(chair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"카메라 렌즈", "카메라렌즈", "렌즈", "lens"})
    void theThingItselfStandsBeforeWhatGoesWithIt(String q) {
        assertThat(find(q).ids()).containsSubsequence(lens, lensBag);
    }

    @Test
    void brandsAreFoundInBothScripts() {
        assertThat(find("Kovea").ids()).contains(tent);
        assertThat(find("brompton").ids()).contains(bike);
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
