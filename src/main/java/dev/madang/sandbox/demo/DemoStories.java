package dev.madang.sandbox.demo;

import static java.util.Objects.requireNonNull;

import dev.madang.sandbox.demo.rental.DemoReservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everything that members of the demo did. */
@Component
@Profile("local")
class DemoStories {

    private final RentalStories rentals;
    private final ReviewStories reviews;
    private final TalkStories talk;
    private final ChatStories chats;
    private final DropStories drops;
    private final TrustStories trust;
    private final GoodsStories goods;
    private final List<Stories> others;

    DemoStories(
            RentalStories rentals,
            ReviewStories reviews,
            TalkStories talk,
            ChatStories chats,
            DropStories drops,
            TrustStories trust,
            GoodsStories goods,
            List<Stories> others) {
        this.trust = trust;
        this.goods = goods;
        this.others = others;
        this.rentals = rentals;
        this.reviews = reviews;
        this.talk = talk;
        this.chats = chats;
        this.drops = drops;
    }

    List<Scene> scenes(DemoWorld world) {
        var scenes = new ArrayList<Scene>();
        Map<DemoReservation, RentalLife> lives =
                rentals.lives(world.reservations().told());
        lives.forEach((plan, life) -> rentals.scenes(life, plan).forEach(scenes::add));
        world.reviews().stream()
                .flatMap(review -> reviews.scenes(review, requireNonNull(lives.get(review.rental())), world.now()))
                .forEach(scenes::add);
        talk.questions(world.questions()).forEach(scenes::add);
        talk.favourites(world.favourites()).forEach(scenes::add);
        chats.scenes(world).forEach(scenes::add);
        drops.scenes(world).forEach(scenes::add);
        goods.scenes(world).forEach(scenes::add);
        trust.scenes(world).forEach(scenes::add);
        others.stream().flatMap(one -> one.scenes(world.now())).forEach(scenes::add);
        rentals.blocks(world.reservations().blocks(), world.now()).forEach(scenes::add);
        return scenes;
    }
}
