package dev.madang.auction.delivery;

import dev.madang.auction.AuctionStatus;
import dev.madang.auction.OpenedAuction;
import dev.madang.platform.pages.PageSection;
import dev.madang.platform.pages.Reader;
import dev.madang.platform.pages.Section;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How what was won gets to its winner, on the page of the auction: for the two of them alone. */
@Component
class DeliverySection implements Section<OpenedAuction> {

    private final Deliveries deliveries;

    DeliverySection(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Feeds {@code auction/delivery/delivery :: section}. */
    record Content(UUID auction, Delivery delivery, boolean winner, Instant addressUntil) {

        /** Where its winner lives is the seller's to know while there is something to send, or on its way. */
        public boolean isAddressed() {
            return delivery.address() != null && (winner || !isOver());
        }

        /** Whether its winner's passes are still set aside for it. */
        public boolean isPaidForLater() {
            return winner && !isOver() && delivery.contested() == null;
        }

        private boolean isOver() {
            return delivery.isArrived() || delivery.ended() != null || delivery.givenBackAt() != null;
        }
    }

    @Override
    public Optional<PageSection> of(OpenedAuction opened, Reader reader) {
        var auction = opened.auction();
        boolean winner = auction.leader() != null && reader.is(auction.leader());
        if (auction.status() != AuctionStatus.SOLD || !winner && !reader.is(auction.seller())) {
            return Optional.empty();
        }
        return Optional.of(new PageSection(
                "auction/delivery/delivery :: section",
                new Content(
                        auction.id(),
                        deliveries.of(auction.id()),
                        winner,
                        Objects.requireNonNullElse(auction.closedAt(), auction.endsAt())
                                .plus(Delivery.PATIENCE))));
    }
}
