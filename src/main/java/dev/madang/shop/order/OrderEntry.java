package dev.madang.shop.order;

import dev.madang.shared.life.LifeEntry;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order: who took it, when, why. Never changed. What a later version has written, which runs beside this one while it is
 * rolled out, is read as what this one can show.
 */
@Entity
@Table(name = "shop_order_log")
public class OrderEntry extends LifeEntry {

    @ManyToOne(fetch = FetchType.LAZY)
    private Order order;

    @Convert(converter = Actors.class)
    private OrderActor actor;

    @Convert(converter = Steps.class)
    private @Nullable OrderStep step;

    @Enumerated(EnumType.STRING)
    private OrderStatus toStatus;

    private String reason;

    protected OrderEntry() {}

    OrderEntry(
            Order order,
            Instant at,
            OrderActor actor,
            @Nullable UUID actorId,
            @Nullable OrderStep step,
            OrderStatus to,
            String reason) {
        super(at, actorId);
        this.order = order;
        this.actor = actor;
        this.step = step;
        this.toStatus = to;
        this.reason = reason;
    }

    OrderActor actor() {
        return actor;
    }

    /** Null for the placing itself. */
    @Nullable
    OrderStep step() {
        return step;
    }

    OrderStatus to() {
        return toStatus;
    }

    /** In the actor's words; empty when none were given. */
    String reason() {
        return reason;
    }

    static class Actors implements AttributeConverter<OrderActor, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable OrderActor actor) {
            return actor == null ? null : actor.name();
        }

        @Override
        public @Nullable OrderActor convertToEntityAttribute(@Nullable String kept) {
            return kept == null ? null : OrderActor.read(kept);
        }
    }

    static class Steps implements AttributeConverter<OrderStep, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable OrderStep step) {
            return step == null ? null : step.name();
        }

        @Override
        public @Nullable OrderStep convertToEntityAttribute(@Nullable String kept) {
            return kept == null ? null : OrderStep.read(kept);
        }
    }
}
