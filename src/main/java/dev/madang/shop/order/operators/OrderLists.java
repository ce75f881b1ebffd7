package dev.madang.shop.order.operators;

import static dev.madang.platform.security.OperatorRole.FINANCE;
import static dev.madang.platform.security.OperatorRole.SUPPORT;

import dev.madang.platform.pages.OperatorList;
import dev.madang.platform.pages.OperatorList.Column;
import dev.madang.platform.pages.OperatorList.Filter;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Orders, for operators. */
@Configuration(proxyBeanMethods = false)
class OrderLists {

    @Bean
    @Order(31)
    OperatorList listOfOrders() {
        return new OperatorList(
                "orders",
                Set.of(SUPPORT, FINANCE),
                "o.placed_at",
                "o.id",
                List.of(
                        Column.text("what", "o.title"),
                        Column.moment("at", "o.placed_at"),
                        Column.member("buyer", "o.buyer_id", "b.nickname"),
                        Column.member("seller", "o.seller_id", "s.nickname"),
                        Column.won("amount", "o.total"),
                        Column.won("returned", "o.returned"),
                        Column.word("state", "o.status", "order.status"),
                        Column.text("parcel", "o.parcel_number")),
                "shop_order o JOIN member b ON b.id = o.buyer_id JOIN member s ON s.id = o.seller_id",
                List.of(
                        Filter.ALL,
                        new Filter("today", "o.placed_at >= :today"),
                        new Filter("held", "o.status = 'HELD'"),
                        new Filter("paid", "o.status = 'PAID'"),
                        new Filter("sent", "o.status IN ('SENT', 'DELIVERED')"),
                        new Filter("returning", "o.status IN ('RETURNING', 'RETURNED')"),
                        new Filter("ended", "o.status IN ('CANCELLED', 'EXPIRED')")),
                "o.id = :id OR o.buyer_id = :id OR o.seller_id = :id",
                "o.buyer_id = (SELECT id FROM member WHERE email = :text) OR o.seller_id = (SELECT id FROM member WHERE email = :text) OR o.parcel_number = :typed");
    }
}
