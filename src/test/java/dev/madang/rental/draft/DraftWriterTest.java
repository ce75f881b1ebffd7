package dev.madang.rental.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.assistant.FakeModel;
import dev.madang.assistant.ModelAway.Reason;
import dev.madang.media.Photos;
import dev.madang.platform.search.Synonyms;
import dev.madang.rental.Categories;
import dev.madang.rental.draft.SuggestedDraft.Suggestion;
import dev.madang.rental.listing.ComparablePrices;
import dev.madang.rental.search.ListingSearch;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import dev.madang.test.Pictures;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MadangTest
class DraftWriterTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    DraftWriter simple;

    @Autowired
    Categories categories;

    @Autowired
    Synonyms synonyms;

    @Autowired
    ListingSearch search;

    @Autowired
    ComparablePrices prices;

    @Autowired
    Photos photos;

    @Autowired
    JsonMapper json;

    @Autowired
    Gear gear;

    @Autowired
    People people;

    FakeModel model;
    DraftWriter asking;

    @BeforeEach
    void begin() {
        model = new FakeModel(application);
        asking = new DraftWriter(model.assistant(), categories, synonyms, search, prices, photos, json);
    }

    @AfterEach
    void end() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "소니 미러리스 카메라, 배터리 2개|photo-camera",
                "브라더 미싱 실 많이|craft-sewing",
                "4인용 원터치 텐트|camping-tent",
                "a drone with three batteries|photo-drone"
            })
    void theWordsSayWhatKindItIs(String words, String category) {
        assertThat(value(simple.of(words, List.of(), UUID.randomUUID(), Locale.KOREAN), "category"))
                .isEqualTo(category);
    }

    @Test
    void thePriceIsThatOfTheLikeWithItsRange() {
        UUID host = gear.host();
        for (int won : new int[] {4_000, 5_000, 6_000, 7_000}) {
            gear.listing(host)
                    .category("winter-skate")
                    .title("스케이트")
                    .pricePerDay(won)
                    .publish();
        }
        SuggestedDraft draft = simple.of("피겨 스케이트 240mm, 날 갈았어요", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(draft.range().listings()).isEqualTo(4);
        assertThat(value(draft, "pricePerDay")).isEqualTo("5000");
        assertThat(value(draft, "title")).isEqualTo("피겨 스케이트 240mm");
        assertThat(draft.simple()).isTrue();
    }

    @Test
    void aModelWordsItButInventsNothing() {
        model.server().says("""
                {"title": "피겨 스케이트 빌려드려요", "description": "날을 갈아 둔 스케이트예요. 치수는 240mm예요.", "category": "winter-skate"}""");
        SuggestedDraft draft = asking.of("피겨 스케이트 240mm, 날 갈았어요", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(value(draft, "title")).isEqualTo("피겨 스케이트 빌려드려요");
        assertThat(value(draft, "description")).contains("240mm");
        assertThat(draft.simple()).isFalse();
        model.server().says("""
                {"title": "RISPORT 피겨 스케이트", "description": "250mm예요. 010-1234-5678로 연락 주세요.", "category": "spaceship"}""");
        SuggestedDraft sound = asking.of("피겨 스케이트 240mm, 날 갈았어요", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(value(sound, "title")).isEqualTo("피겨 스케이트 240mm");
        assertThat(value(sound, "description")).doesNotContain("250", "010");
        assertThat(value(sound, "category")).isEqualTo("winter-skate");
    }

    @Test
    void whatIsClosedIsSuggestedToNobody() {
        var closing = new Categories();
        closing.follow(List.of(new Categories.Name("winter-skate", "스케이트", "Skates", true)));
        var writer = new DraftWriter(model.assistant(), closing, synonyms, search, prices, photos, json);
        model.server().says("""
                {"title": "피겨 스케이트", "description": "날을 갈았어요.", "category": "winter-skate"}""");
        SuggestedDraft draft = writer.of("피겨 스케이트 240mm, 날 갈았어요", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(draft.simple()).isFalse();
        assertThat(value(draft, "category")).isNotEqualTo("winter-skate");
        assertThat(model.server().asked().toString()).doesNotContain("winter-skate");
    }

    @Test
    void aNumberWithinAnotherIsNotKnown() {
        model.server().says("""
                {"title": "24mm 날 스케이트", "description": "하루 5000원이면 돼요.", "category": "winter-skate"}""");
        SuggestedDraft draft = asking.of("피겨 스케이트 240mm, 5,000원", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(value(draft, "title")).isEqualTo("피겨 스케이트 240mm");
        assertThat(value(draft, "description")).contains("5000원");
    }

    @Test
    void waysToReachTheHostDoNotLeave() {
        model.server().says("{}");
        asking.of("피겨 스케이트 240mm, 010-1234-5678", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(model.server().asked().toString()).contains("240mm").doesNotContain("1234-5678");
    }

    @Test
    void aModelIsShownTheFirstPhotosAndTheSimpleModeSaysThatItSeesNone() {
        UUID host = gear.host();
        List<UUID> shown = IntStream.range(0, 4)
                .mapToObj(i -> photos.receive(host, new ByteArrayResource(Pictures.png(300, 300))))
                .toList();
        await().until(() -> shown.stream().allMatch(one -> photos.small(one).isPresent()));
        model.server().says("""
                {"title": "빨간 피겨 스케이트", "description": "빨간 끈이 달린 SUPERSKATE예요.", "category": "winter-skate"}""");
        SuggestedDraft draft = asking.of("피겨 스케이트, 빨간 끈", shown, host, Locale.KOREAN);
        assertThat(value(draft, "title")).isEqualTo("빨간 피겨 스케이트");
        assertThat(value(draft, "description")).as("nobody can check it").doesNotContain("SUPERSKATE");
        assertThat(draft.seen()).isEqualTo(3);
        JsonNode parts = model.server().asked().getFirst().at("/messages/1/content");
        assertThat(parts.findValuesAsString("url"))
                .hasSize(3)
                .allSatisfy(url -> assertThat(url).startsWith("data:image/webp;base64,UklGR"));
        SuggestedDraft unseen = simple.of("피겨 스케이트, 빨간 끈", shown, host, Locale.KOREAN);
        assertThat(unseen.seen()).isZero();
        assertThat(unseen.photos()).isEqualTo(4);
    }

    @Test
    void aModelThatTakesWordsAloneIsShownNoPhotos() {
        UUID host = gear.host();
        UUID photo = photos.receive(host, new ByteArrayResource(Pictures.png(300, 300)));
        await().until(() -> photos.small(photo).isPresent());
        try (var blind = new FakeModel(application, 20_000, false)) {
            blind.server().says("{}");
            var writer = new DraftWriter(blind.assistant(), categories, synonyms, search, prices, photos, json);
            SuggestedDraft draft = writer.of("피겨 스케이트", List.of(photo), host, Locale.KOREAN);
            assertThat(draft.seen()).isZero();
            assertThat(draft.photos()).isOne();
            assertThat(blind.server().asked().toString()).doesNotContain("data:image");
        }
    }

    @Test
    void withoutAnAnswerTheSimpleModeSuggests() {
        model.server().says("sorry");
        SuggestedDraft draft = asking.of("피겨 스케이트", List.of(), UUID.randomUUID(), Locale.KOREAN);
        assertThat(draft.away()).isEqualTo(Reason.NONSENSE);
        assertThat(value(draft, "category")).isEqualTo("winter-skate");
    }

    @Test
    void theEditorTakesWhatIsChosenAndNothingElseAndKeepsWhatWasTyped() {
        Browser host = people.browserOf(people.member("빌려줄이"));
        String form = host.get("/listings/new")
                .html()
                .select("form.form[action$=/edit]")
                .attr("action");
        Page suggested = host.post(
                form, "suggest", "1", "draftWords", "4인용 원터치 텐트, 팩 포함", "place", "역 앞", "description", "내 설명");
        assertThat(suggested.status()).isEqualTo(200);
        assertThat(suggested.html().select("#draft input[name=take]").eachAttr("value"))
                .contains("title", "category", "description");
        assertThat(suggested.html().select("#place").attr("value")).isEqualTo("역 앞");
        assertThat(suggested.html().select("#title").attr("value")).isEmpty();
        Page taken = host.post(
                form,
                "takeSuggestions",
                "1",
                "take",
                "title",
                "suggested-title",
                "4인용 원터치 텐트",
                "suggested-description",
                "4인용 원터치 텐트\n팩 포함",
                "description",
                "내 설명",
                "place",
                "역 앞");
        assertThat(taken.html().select("#title").attr("value")).isEqualTo("4인용 원터치 텐트");
        assertThat(taken.html().select("#description").text()).isEqualTo("내 설명");
        assertThat(taken.html().select("#place").attr("value")).isEqualTo("역 앞");
        assertThat(taken.html().select("form[data-keep-answer]")).hasSize(1);
        assertThat(host.post(form, "suggest", "1", "draftWords", " ").text("#draft-words-error"))
                .isNotEmpty();
        assertThat(host.postAsHtmx(form, "suggest", "1", "draftWords", "텐트")
                        .html()
                        .select("form.form"))
                .isEmpty();
    }

    private static String value(SuggestedDraft draft, String field) {
        return draft.suggestions().stream()
                .filter(suggestion -> suggestion.field().equals(field))
                .map(Suggestion::value)
                .collect(Collectors.joining());
    }
}
