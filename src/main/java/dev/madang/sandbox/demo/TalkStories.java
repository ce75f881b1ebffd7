package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.rental.favourite.Favourites;
import dev.madang.rental.question.QuestionDesk;
import dev.madang.sandbox.demo.DemoTalk.Favourite;
import dev.madang.sandbox.demo.DemoTalk.Question;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members ask hosts about their gear, and keep some of it in mind. */
@Component
@Profile("local")
class TalkStories {

    private final QuestionDesk desk;
    private final Favourites favourites;
    private final JdbcClient jdbc;

    TalkStories(QuestionDesk desk, Favourites favourites, JdbcClient jdbc) {
        this.desk = desk;
        this.favourites = favourites;
        this.jdbc = jdbc;
    }

    Stream<Scene> scenes(Question question) {
        UUID listing = question.listing().id();
        var asked = new Scene(
                question.askedAt(), listing, () -> desk.ask(question.asker().id(), listing, question.text()));
        return question.answeredAt() == null
                ? Stream.of(asked)
                : Stream.of(asked, new Scene(question.answeredAt(), listing, () -> answer(question)));
    }

    Scene scene(Favourite favourite) {
        UUID listing = favourite.listing().id();
        return new Scene(
                favourite.at(), listing, () -> favourites.add(favourite.member().id(), listing));
    }

    private void answer(Question question) {
        UUID listing = question.listing().id();
        UUID asked = jdbc.sql("SELECT id FROM listing_question WHERE listing_id = ? AND asker_id = ? AND text = ?")
                .params(listing, question.asker().id(), question.text())
                .query(UUID.class)
                .single();
        desk.answer(question.listing().host().id(), listing, asked, requireNonNull(question.answer()));
    }
}
