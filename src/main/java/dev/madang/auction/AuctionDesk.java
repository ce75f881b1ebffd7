package dev.madang.auction;

import dev.madang.auction.AuctionTold.What;
import dev.madang.media.Photos;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where sellers propose auctions, and operators approve, refuse and call them off. */
@Component
public class AuctionDesk {

    private final Auctions auctions;
    private final AuctionClosing closing;
    private final Photos photos;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuctionDesk(
            Auctions auctions,
            AuctionClosing closing,
            Photos photos,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.auctions = auctions;
        this.closing = closing;
        this.photos = photos;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Proposes an auction; doing so again with the same id changes nothing. */
    @Transactional
    public void propose(UUID id, UUID seller, AuctionDetails details) {
        photos.requireOwned(seller, details.photos());
        int added = jdbc.sql("""
                        INSERT INTO auction (id, seller_id, title, text, start_price, step, reserve, opens_at, planned_end, ends_at,
                          status, created_at)
                        VALUES (:id, :seller, :title, :text, :start, :step, :reserve, :opens, :ends, :ends, 'PROPOSED', :now)
                        ON CONFLICT DO NOTHING""")
                .param("id", id)
                .param("seller", seller)
                .param("title", details.title())
                .param("text", details.text())
                .param("start", details.startPrice())
                .param("step", details.step())
                .param("reserve", details.reserve())
                .param("opens", details.opensAt())
                .param("ends", details.endsAt())
                .param("now", clock.instant())
                .update();
        for (int i = 0; added == 1 && i < details.photos().size(); i++) {
            jdbc.sql("INSERT INTO auction_photo (auction_id, position, photo_id) VALUES (?, ?, ?)")
                    .params(id, i, details.photos().get(i))
                    .update();
        }
    }

    /** @throws Refusal 409 when it was decided on already, or its end has passed */
    @Transactional
    public void approve(UUID id, UUID operator) {
        Auction auction = proposed(id);
        if (!auction.endsAt().isAfter(clock.instant())) {
            throw Refusal.conflict("auction.refused.end-passed");
        }
        decide(auction, AuctionStatus.APPROVED, "");
        audit.note(operator, "auction-approved", Links.auction(id), auction.title());
        tell(auction, What.APPROVED);
    }

    /** @param reason that the seller reads */
    @Transactional
    public void refuse(UUID id, UUID operator, String reason) {
        Auction auction = proposed(id);
        decide(auction, AuctionStatus.REFUSED, reason);
        audit.note(operator, "auction-refused", Links.auction(id), auction.title());
        tell(auction, What.REFUSED);
    }

    /**
     * By its seller or an operator, as long as it has not ended; all passes are given back.
     *
     * @throws Refusal 404 for everybody else
     */
    @Transactional
    public void callOff(UUID id, UUID by, boolean operator, String reason) {
        Auction auction = auctions.lock(id)
                .filter(one -> operator || one.seller().equals(by))
                .orElseThrow(Refusal::notFound);
        if (auction.status() != AuctionStatus.APPROVED || auction.isDue(clock.instant())) {
            throw Refusal.conflict("auction.refused.over");
        }
        closing.callOff(auction, reason);
        if (operator) {
            audit.note(by, "auction-called-off", Links.auction(id), auction.title());
        }
        tell(auction, What.CALLED_OFF);
    }

    private Auction proposed(UUID id) {
        Auction auction = auctions.lock(id).orElseThrow(Refusal::notFound);
        if (auction.status() != AuctionStatus.PROPOSED) {
            throw Refusal.conflict("auction.refused.decided");
        }
        return auction;
    }

    private void decide(Auction auction, AuctionStatus status, String reason) {
        jdbc.sql("UPDATE auction SET status = :status, reason = :reason WHERE id = :id")
                .param("status", status)
                .param("reason", reason)
                .param("id", auction.id())
                .update();
    }

    private void tell(Auction auction, What what) {
        events.publishEvent(new AuctionTold(auction.id(), auction.title(), what, auction.seller(), null, ""));
    }
}
