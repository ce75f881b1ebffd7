package dev.madang.shop.order;

import dev.madang.shared.Ids;
import dev.madang.shared.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** So many units of one thing, at the price at which they were taken. */
@Entity
@Table(name = "shop_order_line")
class OrderLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    private int position;
    private UUID stockId;
    private String title;
    private String variant;
    private Won price;
    private int quantity;
    private int cancelled;

    protected OrderLine() {}

    OrderLine(Order order, int position, Basket.Line line) {
        id = Ids.next();
        this.order = order;
        this.position = position;
        stockId = line.stock();
        title = line.title();
        variant = line.variant();
        price = line.price();
        quantity = line.quantity();
    }

    /** Some of its units are not wanted any more. */
    void cancel(int units) {
        cancelled += units;
    }

    UUID id() {
        return id;
    }

    UUID stockId() {
        return stockId;
    }

    String title() {
        return title;
    }

    String variant() {
        return variant;
    }

    /** As it is called where the title of the order stands. */
    String name() {
        return variant.isEmpty() ? title : variant;
    }

    /** Of one unit. */
    Won price() {
        return price;
    }

    /** As it was ordered. */
    int quantity() {
        return quantity;
    }

    /** What is still wanted of it. */
    int units() {
        return quantity - cancelled;
    }

    Won total() {
        return price.times(units());
    }
}
