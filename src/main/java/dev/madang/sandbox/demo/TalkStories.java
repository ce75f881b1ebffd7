package dev.madang.sandbox.demo;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import dev.madang.rental.favourite.Favourites;
import dev.madang.rental.question.QuestionDesk;
import dev.madang.sandbox.TravellingClock;
import dev.madang.sandbox.demo.DemoTalk.Favourite;
import dev.madang.sandbox.demo.DemoTalk.Question;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Members ask hosts about their gear, and keep some of it in mind. Nothing else follows from either: what is said under one
 * listing is one scene, and so is what one member keeps.
 */
@Component
@Profile("local")
class TalkStories {

    private final QuestionDesk desk;
    private final Favourites favourites;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TalkStories(QuestionDesk desk, Favourites favourites, JdbcClient jdbc, TransactionTemplate transaction) {
        this.desk = desk;
        this.favourites = favourites;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Stream<Scene> questions(List<Question> questions) {
        return questions.stream()
                .collect(groupingBy(question -> question.listing().id()))
                .entrySet()
                .stream()
                .map(listing ->
                        scene(listing.getKey(), listing.getValue().stream().flatMap(this::moments), Runnable::run));
    }

    Stream<Scene> favourites(List<Favourite> kept) {
        return kept.stream().collect(groupingBy(favourite -> favourite.member().id())).entrySet().stream()
                .map(member ->
                        scene(member.getKey(), member.getValue().stream().map(this::moment), this::inOneTransaction));
    }

    /** When the last of them is. */
    private static Scene scene(UUID of, Stream<Moment> moments, Consumer<Runnable> telling) {
        List<Moment> inOrder = moments.sorted(comparing(Moment::at)).toList();
        return new Scene(
                inOrder.getLast().at(),
                of,
                () -> telling.accept(() -> inOrder.forEach(moment -> TravellingClock.at(moment.at(), moment.act()))));
    }

    private void inOneTransaction(Runnable acts) {
        transaction.executeWithoutResult(status -> acts.run());
    }

    private Stream<Moment> moments(Question question) {
        UUID listing = question.listing().id();
        var asked =
                new Moment(question.askedAt(), () -> desk.ask(question.asker().id(), listing, question.text()));
        return question.answeredAt() == null
                ? Stream.of(asked)
                : Stream.of(asked, new Moment(question.answeredAt(), () -> answer(question)));
    }

    private Moment moment(Favourite favourite) {
        return new Moment(
                favourite.at(),
                () -> favourites.add(
                        favourite.member().id(), favourite.listing().id()));
    }

    private void answer(Question question) {
        UUID listing = question.listing().id();
        UUID asked = jdbc.sql("SELECT id FROM listing_question WHERE listing_id = ? AND asker_id = ? AND text = ?")
                .params(listing, question.asker().id(), question.text())
                .query(UUID.class)
                .single();
        desk.answer(question.listing().host().id(), listing, asked, requireNonNull(question.answer()));
    }

    private record Moment(Instant at, Runnable act) {}
}
