package dev.madang.rental.home;

import dev.madang.platform.pages.Home;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import dev.madang.rental.ListingCard;
import dev.madang.rental.favourite.Hearts;
import dev.madang.rental.search.ListingCards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What can be had on the coming weekend near the reader, on the home page. */
@Component
@Order(20)
class FreeWeekend implements Section<Home> {

    private static final int CARDS = 8;

    private final ListingCards listings;
    private final Hearts hearts;
    private final Clock clock;

    FreeWeekend(ListingCards listings, Hearts hearts, Clock clock) {
        this.listings = listings;
        this.hearts = hearts;
        this.clock = clock;
    }

    /**
     * Feeds {@code rental/home/home :: weekend}.
     *
     * @param thisWeek false when it is the one after the weekend that has begun
     * @param all address of all that can be had then
     * @param hearts the listings that the reader keeps
     */
    record Content(boolean thisWeek, List<ListingCard> cards, String all, Set<UUID> hearts) {}

    @Override
    public Optional<PageSection> of(Home home, Reader reader) {
        ComingWeekend weekend = ComingWeekend.after(LocalDate.now(clock));
        List<ListingCard> cards = listings.freeOn(weekend.days(), home.near(), CARDS, reader.locale());
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        var content = new Content(
                weekend.thisWeek(),
                cards,
                listings.addressOfFreeOn(weekend.days(), home.near()),
                hearts.of(reader.member(), cards.stream().map(ListingCard::id).toList()));
        return Optional.of(new PageSection("rental/home/home :: weekend", content));
    }
}
