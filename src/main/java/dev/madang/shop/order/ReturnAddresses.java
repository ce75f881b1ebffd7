package dev.madang.shop.order;

import dev.madang.member.address.PostalAddress;
import dev.madang.platform.rows.Rows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where orders come back to, for their buyers alone: a copy of what was chosen, as is that of where they went. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReturnAddresses {

    private final JdbcClient jdbc;

    ReturnAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<PostalAddress> of(UUID order) {
        return jdbc.sql("""
                        SELECT recipient, phone, postcode, road, detail FROM shop_order_return_address WHERE order_id = ?""").param(order).query(Rows.of(PostalAddress.class)).optional();
    }

    /** @param by who has said so */
    void keep(UUID order, UUID by, PostalAddress address) {
        jdbc.sql("""
                        INSERT INTO shop_order_return_address (order_id, by_id, recipient, phone, postcode, road, detail)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (order_id) DO UPDATE SET by_id = excluded.by_id, recipient = excluded.recipient,
                            phone = excluded.phone, postcode = excluded.postcode, road = excluded.road, detail = excluded.detail""")
                .params(
                        order,
                        by,
                        address.recipient(),
                        address.phone(),
                        address.postcode(),
                        address.road(),
                        address.detail())
                .update();
    }
}
