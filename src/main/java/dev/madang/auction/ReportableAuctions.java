package dev.madang.auction;

import dev.madang.moderation.ReportedThing;
import dev.madang.moderation.Withholding;
import dev.madang.shop.ReportableGoods;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Auctions as members report them. One that is removed while it runs is called off, and all passes are given back. */
@Component
class ReportableAuctions extends ReportableGoods {

    private final Auctions auctions;
    private final AuctionClosing closing;

    ReportableAuctions(Auctions auctions, AuctionClosing closing, JdbcClient jdbc) {
        super("auction", "auction", jdbc);
        this.auctions = auctions;
        this.closing = closing;
    }

    @Override
    protected Optional<ReportedThing> find(UUID id) {
        return auctions.find(id)
                .map(auction -> new ReportedThing(
                        auction.seller(), auction.title(), auction.text(), auctions.photos(id), Links.auction(id)));
    }

    @Override
    protected boolean maySee(UUID member, UUID id) {
        return auctions.find(id)
                .filter(auction -> auction.isPublic() || auction.isOwn(member))
                .isPresent();
    }

    @Override
    protected void keep(UUID id, @Nullable Withholding how) {
        if (how == Withholding.REMOVED) {
            closing.remove(id);
        }
        super.keep(id, how);
    }
}
