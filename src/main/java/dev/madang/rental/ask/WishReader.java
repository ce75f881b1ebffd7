package dev.madang.rental.ask;

import dev.madang.rental.listing.HandOver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a question by rules alone. What it does not understand it leaves to the search as words. */
@Component
class WishReader {

    private static final Pattern BY_PARCEL = Pattern.compile("(?<![가-힣])택배(?:로|배송)?(?![가-힣])|by parcel|delivered");
    private static final Pattern IN_PERSON = Pattern.compile("(?<![가-힣])(?:직거래|직접|만나서)(?:로|으로)?(?![가-힣])|in person");

    private final SpokenPlaces places;
    private final SpokenKinds kinds;
    private final Clock clock;

    WishReader(SpokenPlaces places, SpokenKinds kinds, Clock clock) {
        this.places = places;
        this.kinds = kinds;
        this.clock = clock;
    }

    Wishes read(String question) {
        var spoken = new Spoken(question);
        Optional<SpokenPrice.Range> price = SpokenPrice.in(spoken);
        var days = new SpokenDays(LocalDate.now(clock)).in(spoken);
        Optional<Integer> people = SpokenPeople.in(spoken);
        Optional<HandOver> way = spoken.take(BY_PARCEL, match -> Optional.of(HandOver.PARCEL))
                .or(() -> spoken.take(IN_PERSON, match -> Optional.of(HandOver.IN_PERSON)));
        var region = places.in(spoken);
        SpokenKinds.Kind kind = kinds.in(spoken.rest());
        return new Wishes(
                kind.words(),
                kind.name(),
                kind.category(),
                people.orElse(null),
                days.orElse(null),
                price.map(SpokenPrice.Range::least).orElse(null),
                price.map(SpokenPrice.Range::most).orElse(null),
                region.orElse(null),
                way.orElse(null));
    }
}
