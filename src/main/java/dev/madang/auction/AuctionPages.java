package dev.madang.auction;

import dev.madang.platform.paging.Turn;
import dev.madang.shared.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in {@link AuctionPage}s. */
@Component
class AuctionPages {

    private static final DateTimeFormatter TO_THE_MILLISECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(Seoul.ZONE);

    private final Auctions auctions;
    private final Clock clock;

    AuctionPages(Auctions auctions, Clock clock) {
        this.auctions = auctions;
        this.clock = clock;
    }

    /** Of one that is for everybody. */
    Optional<AuctionPage> standing(UUID id) {
        return auctions.find(id).filter(Auction::isPublic).map(this::of);
    }

    AuctionPage of(Auction auction) {
        return of(auction, auctions.bids(auction.id(), Turn.FIRST).rows());
    }

    /** @param bids some of them, the last one first */
    AuctionPage of(Auction auction, List<Auctions.Bid> bids) {
        Instant now = clock.instant();
        List<AuctionPage.Row> history = bids.stream().map(AuctionPages::row).toList();
        return new AuctionPage(
                auction.id(),
                auction.title(),
                auction.status(),
                auction.isOpen(now),
                auction.status() == AuctionStatus.APPROVED && now.isBefore(auction.opensAt()),
                auction.price(),
                auction.startPrice(),
                auction.step(),
                auction.standing().next(),
                auction.reserve() != null,
                auction.isReserveMet(),
                leader(auction, history),
                auction.leader(),
                auction.bids(),
                auction.opensAt(),
                auction.plannedEnd(),
                auction.endsAt(),
                auction.extensions(),
                Standing.MOST_EXTENSIONS - auction.extensions(),
                auction.reason(),
                history);
    }

    /** The last bid tells who leads; a maximum that held was somebody's earlier one. */
    private @Nullable String leader(Auction auction, List<AuctionPage.Row> history) {
        UUID leader = auction.leader();
        return leader == null || history.isEmpty() ? null : auctions.maskedName(leader);
    }

    private static AuctionPage.Row row(Auctions.Bid bid) {
        return new AuctionPage.Row(
                bid.number(), Auctions.masked(bid.nickname()), bid.price(), bid.extended(), exactly(bid.at()));
    }

    /** In Seoul, the same in every language. */
    static String exactly(Instant at) {
        return TO_THE_MILLISECOND.format(at);
    }
}
