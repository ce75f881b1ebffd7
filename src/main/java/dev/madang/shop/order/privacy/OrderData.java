package dev.madang.shop.order.privacy;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class OrderData {

    @Bean
    @Order(35)
    PersonalData personalDataOfShopOrder() {
        return PersonalData.of("shop")
                .standsInTheWay("orders", "/orders", """
                        SELECT count(*) FROM shop_order WHERE buyer_id = :member
                          AND (status IN ('PAID', 'SENT', 'RETURNING') OR status = 'HELD' AND due_at > :now)""")
                .standsInTheWay("sales", "/selling", """
                        SELECT count(*) FROM shop_order WHERE seller_id = :member
                          AND (status IN ('PAID', 'SENT', 'RETURNING') OR status = 'HELD' AND due_at > :now
                            OR status = 'DELIVERED' AND returnable_until > :now)""")
                // What is older was written down, or is of a time before there were settlements.
                .standsInTheWayOfErasing("sales-due", "/selling/settlements", """
                        SELECT count(*) FROM shop_order WHERE seller_id = :member AND status = 'DELIVERED' AND returnable_until <= :now
                          AND returnable_until > CAST(:now AS timestamptz) - interval '35 days' AND NOT settlement_has('order', id)""")
                .erasesActsAt("/orders/", "SELECT id FROM shop_order WHERE seller_id = ANY (:members)")
                .erases("""
                        DELETE FROM shop_order_address WHERE order_id IN (SELECT id FROM shop_order WHERE buyer_id = ANY (:members))""")
                .erases("""
                        DELETE FROM shop_order_return_address
                        WHERE by_id = ANY (:members) OR order_id IN (SELECT id FROM shop_order WHERE seller_id = ANY (:members))""")
                .erases("""
                        UPDATE shop_order_answer SET answer = ''
                        WHERE order_id IN (SELECT id FROM shop_order WHERE buyer_id = ANY (:members))""")
                .erases("UPDATE shop_order_log SET reason = '' WHERE actor_id = ANY (:members) AND reason <> ''")
                .erases("UPDATE shop_order SET cover_id = NULL WHERE seller_id = ANY (:members)")
                .erases("DELETE FROM failed_order WHERE buyer_id = ANY (:members)")
                .tells("orders", """
                        SELECT o.placed_at, o.title, o.status, o.total AS total_won, o.carrier, o.parcel_number AS tracking_number,
                          o.back_carrier AS return_carrier, o.back_number AS return_tracking_number,
                          a.recipient, a.phone, a.postcode, a.road, a.detail
                        FROM shop_order o LEFT JOIN shop_order_address a ON a.order_id = o.id WHERE o.buyer_id = :member ORDER BY o.placed_at""")
                .tells("order-answers", """
                        SELECT o.placed_at, a.question, a.answer FROM shop_order_answer a JOIN shop_order o ON o.id = a.order_id
                        WHERE o.buyer_id = :member ORDER BY o.placed_at, a.position""")
                .tells("order-words", """
                        SELECT l.at, o.title, l.reason AS text FROM shop_order_log l JOIN shop_order o ON o.id = l.order_id
                        WHERE l.actor_id = :member AND l.reason <> '' ORDER BY l.at""")
                .tells("return-addresses", """
                        SELECT o.title, a.recipient, a.phone, a.postcode, a.road, a.detail
                        FROM shop_order_return_address a JOIN shop_order o ON o.id = a.order_id
                        WHERE a.by_id = :member ORDER BY o.placed_at, o.id""")
                .tells("failed-orders", "SELECT at, reason FROM failed_order WHERE buyer_id = :member ORDER BY at, id")
                .tells("sales", """
                        SELECT placed_at, title, status, total AS total_won FROM shop_order WHERE seller_id = :member ORDER BY placed_at""");
    }
}
