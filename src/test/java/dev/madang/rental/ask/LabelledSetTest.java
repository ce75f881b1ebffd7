package dev.madang.rental.ask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.madang.assistant.FakeModel;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.rental.listing.Listing;
import dev.madang.rental.search.ListingCriteria;
import dev.madang.rental.search.ListingSearch;
import dev.madang.rental.search.ListingSort;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** How well words and questions are understood: the figures stand in its report, and do not fall behind what was promised. */
@MadangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledSetTest {

    /** Where no other test lends anything. */
    static final String PLACE = "incheon-ongjin";

    static final int TOP = 10;

    @Autowired
    Gear gear;

    @Autowired
    ListingSearch search;

    @Autowired
    AskDesk desk;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    IndexKeeper index;

    @Autowired
    ApplicationContext application;

    @Autowired
    WrittenAnswers written;

    @Autowired
    JsonMapper json;

    final Map<UUID, String> keys = new HashMap<>();

    @BeforeAll
    void lend() throws IOException {
        UUID host = gear.host();
        for (String[] cells : lines("listings")) {
            Gear.Builder one = gear.listing(host)
                    .title(cells[1])
                    .category(cells[2])
                    .pricePerDay(Long.parseLong(cells[3]))
                    .description(cells[5])
                    .region(PLACE);
            keys.put((cells[4].equals("in-person") ? one.inPersonOnly() : one).publish(), cells[0]);
        }
    }

    /** What is searched for elsewhere is not to meet all of this. */
    @AfterAll
    void lendNoMore() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE listing SET status = 'DELETED', updated_at = now() WHERE region = :place")
                        .param("place", PLACE)
                        .update());
        index.refresh(Listing.class, keys.keySet());
    }

    @Test
    void whatPeopleTypeFindsWhatTheyMean() throws IOException {
        Region place = regions.find(PLACE).orElseThrow();
        List<String> report = new ArrayList<>();
        double sum = 0;
        List<String[]> queries = lines("queries");
        for (String[] query : queries) {
            var criteria =
                    new ListingCriteria(query[0], null, place, null, null, null, null, null, null, ListingSort.FIT, 1);
            List<String> found =
                    search.first(criteria, TOP).stream().map(keys::get).toList();
            Set<String> right = set(query[1]);
            double recall = (double) right.stream().filter(found::contains).count() / right.size();
            sum += recall;
            if (recall < 1) {
                report.add(query[0] + " misses " + right + " in " + found);
            }
        }
        double recall = sum / queries.size();
        say("recall@10 of %d queries: %.3f".formatted(queries.size(), recall), report);
        assertThat(recall).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void answersHoldWhatFitsAndRefusalsAreHonest() throws IOException {
        List<String> report = new ArrayList<>();
        double precision = 0;
        int answered = 0;
        int refusals = 0;
        int honest = 0;
        int overclaimed = 0;
        List<String[]> questions = lines("questions");
        for (String[] question : questions) {
            var asked = new Asked("옹진군에서 " + question[0], List.of(), ChangedWishes.NONE, List.of());
            Answer answer = desk.of(asked, new Reader(null, Locale.KOREAN));
            List<String> shown =
                    answer.fits().stream().map(fit -> keys.get(fit.card().id())).toList();
            if (question[1].equals("-")) {
                refusals++;
                honest += shown.isEmpty() ? 1 : 0;
                if (!shown.isEmpty()) {
                    report.add(question[0] + " should find nothing, found " + shown);
                }
                continue;
            }
            String unchecked = question.length > 2 ? question[2] : "";
            if (!unchecked.equals(String.join(",", answer.unchecked()))) {
                overclaimed++;
                report.add(question[0] + " could not check " + unchecked + ", says " + answer.unchecked());
            }
            answered++;
            Set<String> right = set(question[1]);
            precision += shown.isEmpty()
                    ? 0
                    : (double) shown.stream().filter(right::contains).count() / shown.size();
            if (!right.equals(new HashSet<>(shown))) {
                report.add(question[0] + " wants " + right + ", found " + shown);
            }
        }
        double mean = precision / answered;
        say(
                "precision of %d answers: %.3f, honest refusals: %d of %d".formatted(answered, mean, honest, refusals),
                report);
        assertThat(mean).isGreaterThanOrEqualTo(0.9);
        assertThat(honest).isEqualTo(refusals);
        assertThat(overclaimed).isZero();
    }

    /** A model that names all it is shown, twice, and much that it is not: what passed is decided before it is asked. */
    @Test
    void byTheEngineOfAModelAnswersHoldWhatFitsToo() throws IOException {
        List<String> report = new ArrayList<>();
        double precision = 0;
        int answered = 0;
        try (var model = new FakeModel(application)) {
            model.server().says("{\"numbers\": [99, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1]}");
            var writer = new AnswerWriter(model.assistant(), written, json);
            for (String[] question : lines("questions")) {
                String said = "옹진군에서 " + question[0];
                Answer found = desk.of(
                        new Asked(said, List.of(), ChangedWishes.NONE, List.of()), new Reader(null, Locale.KOREAN));
                WrittenAnswer begun = writer.begin(List.of(said), found, UUID.randomUUID(), Locale.KOREAN);
                if (question[1].equals("-")) {
                    assertThat(begun)
                            .as("nothing is asked of a model where nothing fits: %s", said)
                            .isNull();
                    continue;
                }
                answered++;
                if (begun == null) {
                    report.add(question[0] + " is not answered");
                    continue;
                }
                List<String> shown = await()
                        .atMost(Duration.ofSeconds(20))
                        .until(
                                () -> written.find(begun.id()).orElseThrow(),
                                answer -> answer.state() == WrittenAnswer.State.DONE)
                        .picked()
                        .stream()
                        .map(one -> keys.get(one.id()))
                        .toList();
                Set<String> right = set(question[1]);
                precision += (double) shown.stream().filter(right::contains).count() / shown.size();
            }
            writer.destroy();
        }
        say("precision of %d answers by a model: %.3f".formatted(answered, precision / answered), report);
        assertThat(precision / answered).isGreaterThanOrEqualTo(0.9);
    }

    private static void say(String figures, List<String> report) {
        System.out.println("[labelled] " + figures);
        report.forEach(line -> System.out.println("[labelled]   " + line));
    }

    private static Set<String> set(String cell) {
        return Arrays.stream(cell.split(",")).collect(Collectors.toSet());
    }

    private static List<String[]> lines(String name) throws IOException {
        return new ClassPathResource("labelled/" + name + ".txt")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|"))
                .toList();
    }
}
