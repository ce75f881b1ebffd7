package dev.madang.shop.order;

import dev.madang.member.address.AddressBook;
import dev.madang.member.address.PostalAddress;
import dev.madang.platform.rows.Rows;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where orders are sent: a copy of what stands in the buyer's book, which later changes of that do not touch. */
@Repository
@Transactional
class ShippingAddresses {

    private final JdbcClient jdbc;
    private final AddressBook book;

    ShippingAddresses(JdbcClient jdbc, AddressBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    @Transactional(readOnly = true)
    public Optional<PostalAddress> of(UUID order) {
        return jdbc.sql("SELECT recipient, phone, postcode, road, detail FROM shop_order_address WHERE order_id = ?")
                .param(order)
                .query(Rows.of(PostalAddress.class))
                .optional();
    }

    public void keep(UUID order, PostalAddress address) {
        jdbc.sql("""
                        INSERT INTO shop_order_address (order_id, recipient, phone, postcode, road, detail)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (order_id) DO UPDATE SET recipient = excluded.recipient, phone = excluded.phone,
                            postcode = excluded.postcode, road = excluded.road, detail = excluded.detail""")
                .params(
                        order,
                        address.recipient(),
                        address.phone(),
                        address.postcode(),
                        address.road(),
                        address.detail())
                .update();
    }

    /** Who has a usual address and said nothing else wants it sent there. */
    void takeUsual(UUID order, UUID buyer) {
        if (of(order).isEmpty()) {
            book.usual(buyer).ifPresent(usual -> keep(order, usual.address()));
        }
    }
}
