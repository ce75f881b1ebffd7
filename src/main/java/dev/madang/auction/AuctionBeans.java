package dev.madang.auction;

import dev.madang.media.PhotoReferences;
import dev.madang.pass.PassUse;
import dev.madang.pass.PassUses;
import dev.madang.platform.pages.Door;
import dev.madang.platform.security.OperatorRole;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What other modules know of auctions: the door, whose photos are whose, and what a wallet calls them. */
@Configuration(proxyBeanMethods = false)
class AuctionBeans {

    @Bean
    @Order(60)
    Door auctionDoor() {
        return new Door("auction.door", Links.LIST, "tag");
    }

    @Bean
    PhotoReferences photosOfAuctions() {
        return new PhotoReferences("auction_photo", "photo_id")
                .toEveryoneIf("""
                        EXISTS (SELECT FROM auction a WHERE a.id = auction_id AND a.withheld IS NULL
                          AND a.status NOT IN ('PROPOSED', 'REFUSED'))""")
                .toOperators(OperatorRole.MODERATION);
    }

    @Bean
    PassUses passesInAuctions(Auctions auctions) {
        return new PassUses() {
            @Override
            public String kind() {
                return PassUse.AUCTION;
            }

            @Override
            public Map<UUID, Thing> of(Collection<UUID> things) {
                return auctions.titles(things).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> new Thing(one.getValue(), Links.auction(one.getKey()))));
            }
        };
    }
}
