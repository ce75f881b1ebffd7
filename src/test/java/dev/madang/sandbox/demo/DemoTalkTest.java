package dev.madang.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.sandbox.demo.DemoTalk.Favourite;
import dev.madang.sandbox.demo.DemoTalk.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTalkTest {

    private final DemoWorld world = DemoWorlds.at("2026-11-20T03:00:00Z");
    private final List<Question> questions = DemoTalk.questions(world.members(), world.listings(), world.now());
    private final List<Favourite> favourites = DemoTalk.favourites(world.members(), world.listings(), world.now());

    @Test
    void theSameIsSaidEveryTime() {
        assertThat(DemoTalk.questions(world.members(), world.listings(), world.now()))
                .isEqualTo(questions);
        assertThat(DemoTalk.favourites(world.members(), world.listings(), world.now()))
                .isEqualTo(favourites);
    }

    @Test
    void nobodyAsksAboutOrKeepsTheirOwn() {
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.asker())
                        .isNotEqualTo(question.listing().host()));
        assertThat(favourites)
                .allSatisfy(favourite -> assertThat(favourite.member())
                        .isNotEqualTo(favourite.listing().host()));
    }

    @Test
    void everythingWasSaidBeforeNowAndAfterTheListingWasThere() {
        assertThat(questions).allSatisfy(question -> {
            assertThat(question.askedAt()).isBetween(question.listing().publishedAt(), world.now());
            assertThat(question.text()).hasSizeBetween(10, 500);
            if (question.answeredAt() != null) {
                assertThat(question.answeredAt()).isBetween(question.askedAt(), world.now());
            }
        });
        assertThat(questions)
                .anySatisfy(question -> assertThat(question.answer()).isNull());
    }

    @Test
    void nobodyAsksTheSameTwice() {
        assertThat(questions.stream().map(question -> List.of(question.listing(), question.asker(), question.text())))
                .doesNotHaveDuplicates();
    }
}
