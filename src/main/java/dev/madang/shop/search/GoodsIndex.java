package dev.madang.shop.search;

import dev.madang.platform.search.index.IndexChangePublisher;
import dev.madang.platform.search.index.IndexKeeper;
import dev.madang.platform.search.index.Indexed;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the index follow goods, which are written without Hibernate, here and on the other instances. */
@Component
class GoodsIndex {

    private final IndexKeeper index;
    private final IndexChangePublisher others;

    GoodsIndex(IndexKeeper index, IndexChangePublisher others) {
        this.index = index;
        this.others = others;
    }

    /** Within the transaction that changes them: searches see it when that is committed. */
    @EventListener
    void on(GoodsChanged changed) {
        index.refresh(FindableGoods.class, List.of(changed.product()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tellOthersOf(GoodsChanged changed) {
        others.tell(FindableGoods.class, changed.product());
    }

    @Configuration(proxyBeanMethods = false)
    static class Goods {

        @Bean
        static Indexed<FindableGoods> findableGoods() {
            return new Indexed<>(
                    FindableGoods.class,
                    new GoodsDocument(),
                    FindableGoods::id,
                    FindableGoods::changedAt,
                    FindableGoods::isFindable,
                    false,
                    "SELECT id, changed_at FROM product WHERE on_sale AND withheld IS NULL");
        }
    }
}
