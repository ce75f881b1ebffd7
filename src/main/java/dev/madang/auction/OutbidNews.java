package dev.madang.auction;

import dev.madang.auction.AuctionTold.What;
import dev.madang.platform.outside.ConsumedMessages;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells those who are outbid, from the bids that were decided: where Kafka is configured as they come back from there, else where they were
 * decided. Open pages of the auction know it before.
 */
@Component
class OutbidNews {

    private static final String EXTERNALIZED = "spring.modulith.events.externalization.enabled";

    private final Auctions auctions;
    private final AuctionNews news;

    OutbidNews(Auctions auctions, AuctionNews news) {
        this.auctions = auctions;
        this.news = news;
    }

    private void tell(BidDecided decided) {
        String about = String.valueOf(decided.number());
        auctions.find(decided.auction())
                .map(Auction::title)
                .ifPresent(title -> decided.outbid()
                        .forEach(member -> news.tell(new AuctionTold(
                                decided.auction(), title, What.OUTBID, member, decided.price(), about))));
    }

    /** Where nobody else is to hear of bids. */
    @Component
    @ConditionalOnBooleanProperty(name = EXTERNALIZED, havingValue = false, matchIfMissing = true)
    static class AtOnce {

        private final OutbidNews outbid;

        AtOnce(OutbidNews outbid) {
            this.outbid = outbid;
        }

        @ApplicationModuleListener(condition = "!#decided.outbid().isEmpty()")
        void on(BidDecided decided) {
            outbid.tell(decided);
        }
    }

    /** All instances are one group: an auction's bids are heard by one of them, in their order. */
    @Component
    @ConditionalOnBooleanProperty(EXTERNALIZED)
    static class FromKafka {

        private static final Logger log = LoggerFactory.getLogger(FromKafka.class);
        private static final String CONSUMER = "madang-outbid";

        private final OutbidNews outbid;
        private final ConsumedMessages consumed;
        private final JsonMapper json;

        FromKafka(OutbidNews outbid, ConsumedMessages consumed, JsonMapper json) {
            this.outbid = outbid;
            this.consumed = consumed;
            this.json = json;
        }

        @KafkaListener(topics = BidDecided.TOPIC, groupId = CONSUMER)
        @Transactional
        public void hear(ConsumerRecord<String, byte[]> message) {
            read(message)
                    .filter(decided -> !decided.outbid().isEmpty())
                    .filter(decided -> consumed.isNew(CONSUMER, message))
                    .ifPresent(outbid::tell);
        }

        /** What is no bid never will be one: those behind it do not wait for it. */
        private Optional<BidDecided> read(ConsumerRecord<String, byte[]> message) {
            try {
                return Optional.ofNullable(message.value()).map(value -> json.readValue(value, BidDecided.class));
            } catch (JacksonException unreadable) {
                log.warn("Not a bid in Kafka: {} {}", message.partition(), message.offset());
                return Optional.empty();
            }
        }
    }
}
