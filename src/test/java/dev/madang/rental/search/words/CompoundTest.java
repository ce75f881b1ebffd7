package dev.madang.rental.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CompoundTest {

    private static final Set<String> KNOWN = Set.of("강남", "강남구", "구텐", "텐트", "카메라", "가방", "카메라가방", "11");

    @Test
    void aWordIsTakenApartIntoTheFewestThatAreKnown() {
        assertThat(compound("강남구텐트").parts())
                .hasValueSatisfying(parts -> assertThat(parts).containsExactly("강남구", "텐트"));
        assertThat(compound("강남카메라가방").parts())
                .hasValueSatisfying(parts -> assertThat(parts).containsExactly("강남", "카메라가방"));
    }

    @Test
    void aWordWithAPartThatNobodyKnowsStaysWhole() {
        assertThat(compound("강남우주선").parts()).isEmpty();
        assertThat(compound("텐트").parts()).isEmpty();
    }

    @Test
    void aNumberStandsApartFromItsName() {
        assertThat(compound("고프로11").numbersApart()).containsExactly("고프로", "11");
        assertThat(compound("gopro11").numbersApart()).containsExactly("gopro", "11");
        assertThat(compound("8인용").numbersApart()).containsExactly("8인용");
        assertThat(compound("M6L").numbersApart()).containsExactly("M6L");
    }

    @Test
    void aMeasureStandsApartFromWhatItIsOf() {
        assertThat(compound("8인용텐트").numbersApart()).containsExactly("8인용", "텐트");
        assertThat(compound("300mm카메라").numbersApart()).containsExactly("300mm", "카메라");
        assertThat(compound("텐트8인용").numbersApart()).containsExactly("텐트", "8인용");
        assertThat(compound("8인용우주선").numbersApart()).containsExactly("8인용우주선");
    }

    @Test
    void whatStandsBeforeAnEndingNeedNotBeKnown() {
        assertThat(compound("탠트대여").before("대여"::equals)).hasValue(List.of("탠트", "대여"));
        assertThat(compound("대여").before("대여"::equals)).isEmpty();
        assertThat(compound("탠트").before("대여"::equals)).isEmpty();
    }

    @Test
    void aMeasureIsOneWordHoweverWellKnownItsNumberIs() {
        assertThat(new Compound("86mm", part -> true).parts()).isEmpty();
        assertThat(new Compound("8인용", part -> true).parts()).isEmpty();
        assertThat(compound("11텐트").parts())
                .hasValueSatisfying(parts -> assertThat(parts).containsExactly("11", "텐트"));
    }

    @Test
    void nonsenseAsksABoundedNumberOfQuestionsHoweverManyWordsItHas() {
        var questions = new AtomicInteger();
        var known = new KnownParts(part -> questions.incrementAndGet() > 0 && part.length() == 2);
        List.of("가나다라마바사아자차카타파하거너더러머버", "고노도로모보소오조초코토포호구누두루무부").forEach(word -> new Compound(word, known).parts());
        assertThat(questions).hasValueLessThanOrEqualTo(KnownParts.MOST_QUESTIONS);
        assertThat(new Compound("가".repeat(21), part -> true).parts()).isEmpty();
    }

    private static Compound compound(String word) {
        return new Compound(word, KNOWN::contains);
    }
}
