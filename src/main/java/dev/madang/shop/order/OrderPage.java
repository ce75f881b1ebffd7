package dev.madang.shop.order;

import dev.madang.member.MemberCard;
import dev.madang.member.address.PostalAddress;
import dev.madang.payment.PaymentSummary;
import dev.madang.shared.Parcel;
import dev.madang.shared.Won;
import dev.madang.shop.Sale;
import dev.madang.shop.order.Basket.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code shop/order/order}.
 *
 * @param role as what the reader looks at it
 * @param other who is on the other side
 */
public record OrderPage(
        UUID id,
        OrderStatus status,
        OrderActor role,
        MemberCard other,
        Ordered ordered,
        Course course,
        @Nullable Parcel parcel,
        @Nullable PostalAddress address,
        Back back,
        PaymentSummary paid) {

    /**
     * How it comes back.
     *
     * @param address where to; null as long as nobody has said so
     * @param parcel null until it was sent back
     */
    public record Back(
            @Nullable PostalAddress address, @Nullable Parcel parcel) {}

    /**
     * What was ordered.
     *
     * @param sale what it is of, and {@code rank} the how manieth of it; null for goods
     * @param worth what was paid and has not gone back for a part
     */
    public record Ordered(
            String title,
            @Nullable UUID cover,
            @Nullable Sale sale,
            @Nullable Integer rank,
            List<Line> lines,
            @Nullable String voucher,
            Won discount,
            Won total,
            Won worth,
            List<Answered> answers) {}

    /**
     * @param quantity as many of it as were ordered
     * @param units as many of it as are still wanted
     */
    public record Line(UUID id, String name, Won price, int quantity, int units) {

        /** As it was ordered. */
        public Won total() {
            return price.times(quantity);
        }
    }

    /**
     * Where it stands.
     *
     * @param dueAt when its hold ends; null when nothing is awaited
     * @param paying whether the gateway is being asked at this moment
     * @param silentUntil when silence moves it on; null while nothing is awaited of anybody
     * @param returnableUntil null until it has arrived
     * @param returnable whether it has arrived and its buyer can return it still
     * @param open the steps that the reader can take
     */
    public record Course(
            Instant placedAt,
            @Nullable Instant dueAt,
            boolean paying,
            @Nullable Instant silentUntil,
            @Nullable Instant returnableUntil,
            boolean returnable,
            Set<OrderStep> open,
            List<OrderMilestone> milestones,
            List<LogLine> log) {}

    /** @param what message key of the step */
    public record LogLine(Instant at, String what, String reason) {}

    public boolean isBuyer() {
        return role == OrderActor.BUYER;
    }

    public boolean isOpen(String step) {
        return course.open().contains(OrderStep.valueOf(step));
    }

    public int units() {
        return ordered.lines().stream().mapToInt(Line::units).sum();
    }

    /** What its reader has to know where it stands: message key. */
    public String turnText() {
        String but = switch (status) {
            case DELIVERED -> course.returnable() ? "" : ".final";
            case RETURNED -> paid.pending().isPositive() ? ".due" : "";
            case HELD, PAID, SENT, RETURNING, CANCELLED, EXPIRED -> "";
        };
        return "order.turn." + role + "." + status + but + ".text";
    }

    public boolean isAddressed() {
        return isAddressedFor(role, status);
    }

    /** Where its buyer lives is the seller's to know while there is something to send, or on its way. */
    static boolean isAddressedFor(OrderActor role, OrderStatus status) {
        return role == OrderActor.BUYER || status == OrderStatus.PAID || status == OrderStatus.SENT;
    }

    /** Whether a parcel goes out and nobody knows where to. */
    public boolean isWithoutAddress() {
        return address == null && (status == OrderStatus.HELD || status == OrderStatus.PAID);
    }
}
