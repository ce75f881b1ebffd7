package dev.madang.shop.order;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.madang.member.Members;
import dev.madang.payment.Payments;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Carrier;
import dev.madang.shared.Parcel;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills in {@link OrderPage}s for those whom an order concerns. */
@Component
public class OrderPages {

    private final Orders orders;
    private final Answers answers;
    private final ShippingAddresses addresses;
    private final ReturnAddresses returnAddresses;
    private final Members members;
    private final Payments payments;
    private final OrderRoles roles;
    private final Clock clock;

    OrderPages(
            Orders orders,
            Answers answers,
            ShippingAddresses addresses,
            ReturnAddresses returnAddresses,
            Members members,
            Payments payments,
            OrderRoles roles,
            Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.addresses = addresses;
        this.returnAddresses = returnAddresses;
        this.members = members;
        this.payments = payments;
        this.roles = roles;
        this.clock = clock;
    }

    /** @throws Refusal 404 for everybody but buyer, seller and who answers the seller's orders */
    @Transactional(readOnly = true)
    public OrderPage of(UUID id, UUID reader) {
        Order order = orders.findById(id).orElseThrow(Refusal::notFound);
        OrderActor role = roles.of(order, reader).orElseThrow(Refusal::notFound);
        OrderStatus status = order.statusAt(clock.instant());
        UUID other = role == OrderActor.BUYER ? order.sellerId() : order.buyerId();
        var back = new OrderPage.Back(
                returnAddresses.of(id).orElse(null), parcel(order.backCarrier(), order.backNumber()));
        return new OrderPage(
                id,
                status,
                role,
                requireNonNull(members.cards(List.of(other)).get(other)),
                ordered(order),
                course(order, role, status, back),
                parcel(order.carrier(), order.parcelNumber()),
                addresses
                        .of(id)
                        .filter(to -> OrderPage.isAddressedFor(role, status))
                        .orElse(null),
                back,
                payments.of(OrderPayable.KIND, id));
    }

    /**
     * Of which goods a member once ordered how many.
     *
     * @throws Refusal 404 for what is not their order, or none of goods
     */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> goodsOf(UUID id, UUID buyer) {
        return orders
                .findById(id)
                .filter(order -> order.buyerId().equals(buyer) && order.sale() == null)
                .orElseThrow(Refusal::notFound)
                .lines()
                .stream()
                .collect(toMap(OrderLine::stockId, OrderLine::quantity, Integer::sum));
    }

    private OrderPage.Ordered ordered(Order order) {
        return new OrderPage.Ordered(
                order.title(),
                order.coverId(),
                order.sale(),
                order.rank(),
                order.lines().stream()
                        .map(line ->
                                new OrderPage.Line(line.id(), line.name(), line.price(), line.quantity(), line.units()))
                        .toList(),
                order.voucherName(),
                order.discount(),
                order.total(),
                order.worth(),
                answers.of(order.id()));
    }

    private OrderPage.Course course(Order order, OrderActor role, OrderStatus status, OrderPage.Back back) {
        return new OrderPage.Course(
                order.placedAt(),
                status == OrderStatus.HELD ? order.dueAt() : null,
                order.isPaying(),
                order.silentUntil(),
                order.returnableUntil(),
                isReturnable(order, status),
                open(order, role, status, back),
                OrderMilestone.of(order, status, clock.instant()),
                order.log().stream()
                        .map(entry -> new OrderPage.LogLine(entry.at(), "order.log." + what(entry), entry.reason()))
                        .toList());
    }

    private static String what(OrderEntry entry) {
        OrderStep step = entry.step();
        if (step == OrderStep.OTHER || entry.actor() == OrderActor.OTHER) {
            return "OTHER";
        }
        boolean byWhom = step == OrderStep.CANCEL || entry.actor() == OrderActor.OPERATOR;
        return step == null ? "PLACE" : step + (byWhom ? "." + entry.actor() : "");
    }

    private static @Nullable Parcel parcel(@Nullable Carrier carrier, @Nullable String number) {
        return carrier == null || number == null ? null : new Parcel(carrier, number);
    }

    private boolean isReturnable(Order order, OrderStatus status) {
        Instant until = order.returnableUntil();
        return status == OrderStatus.DELIVERED
                && until != null
                && clock.instant().isBefore(until);
    }

    private Set<OrderStep> open(Order order, OrderActor role, OrderStatus status, OrderPage.Back back) {
        var open = EnumSet.allOf(OrderStep.class);
        open.removeIf(step -> !step.isOpenTo(role, status));
        if (!isReturnable(order, status)) {
            open.remove(OrderStep.ASK_RETURN);
        }
        if (back.parcel() != null) {
            open.remove(OrderStep.RETURN_TO);
        }
        if (back.parcel() == null || order.isContested()) {
            open.remove(OrderStep.CONTEST_RETURN);
        }
        if (back.parcel() != null || back.address() == null) {
            open.remove(OrderStep.SEND_BACK);
        }
        return open;
    }
}
