package dev.madang.shop.order;

import dev.madang.member.address.PostalAddress;
import dev.madang.platform.audit.AuditLog;
import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Parcel;
import dev.madang.shared.Won;
import dev.madang.shop.Links;
import dev.madang.shop.Sale;
import dev.madang.shop.stock.LimitedSales;
import dev.madang.shop.stock.SoldOut;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where orders are placed and called off. Rows are locked in one order: the member's orders, their share of the sale, the
 * stocks by their ids, and last the sale that counts its orders.
 */
@Component
public class OrderDesk {

    private final Orders orders;
    private final Answers answers;
    private final Stocks stocks;
    private final LimitedSales sales;
    private final GivingBack givingBack;
    private final Vouchers vouchers;
    private final ShippingAddresses addresses;
    private final ReturnAddresses returnAddresses;
    private final OrderRoles roles;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderDesk(
            Orders orders,
            Answers answers,
            Stocks stocks,
            LimitedSales sales,
            GivingBack givingBack,
            Vouchers vouchers,
            ShippingAddresses addresses,
            ReturnAddresses returnAddresses,
            OrderRoles roles,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.stocks = stocks;
        this.sales = sales;
        this.givingBack = givingBack;
        this.vouchers = vouchers;
        this.addresses = addresses;
        this.returnAddresses = returnAddresses;
        this.roles = roles;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes what is wanted and holds it until it is paid. Where the limit of its sale stands in the way of a member's second try,
     * as many of their unpaid ones give way as there have to, the first of them first.
     *
     * @param anew whether also those give way that hold some of what is wanted: there were not enough without
     * @throws SoldOut when there are not enough of something
     * @throws Refusal 409 when the member would have more than they may, or is paying for the first one right now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void place(UUID id, UUID buyer, Basket basket, boolean anew) {
        Sale sale = basket.sale();
        Map<UUID, Integer> wanted = new HashMap<>(basket.wanted());
        if (sale != null) {
            List<Order> held = orders.lockHeld(sale.id(), buyer);
            for (Order first : held) {
                if (sales.hasRoom(sale.id(), buyer, basket.units())) {
                    break;
                }
                giveWay(first, wanted);
            }
            sales.share(sale.id(), buyer, basket.units());
        }
        if (anew) {
            orders.lockHeldOf(basket.wanted().keySet(), buyer).forEach(first -> giveWay(first, wanted));
        }
        if (basket.voucher() != null) {
            orders.lockHeldWith(basket.voucher().id(), buyer).forEach(first -> giveWay(first, wanted));
        }
        Order order = orders.saveAndFlush(new Order(id, buyer, basket, clock.instant()));
        answers.keep(id, basket.answers());
        // All others who want the same wait from here on, so nothing comes later that could come before.
        stocks.take(wanted);
        if (sale != null) {
            order.ranked(sales.nextRank(sale.id()), clock.instant());
        }
        Basket.Voucher voucher = basket.voucher();
        if (voucher != null) {
            vouchers.use(voucher.id(), buyer, id);
        }
    }

    /** Whether a member has not paid yet for some of this stock. */
    @Transactional(readOnly = true)
    public boolean holds(UUID buyer, UUID stock) {
        return orders.holds(buyer, stock);
    }

    /** What it gives back goes into what is taken, so that stocks are gone through once. */
    private void giveWay(Order first, Map<UUID, Integer> wanted) {
        Instant now = clock.instant();
        if (first.isOverdue(now)) {
            first.expire(now);
        } else {
            first.cancel(OrderActor.BUYER, first.buyerId(), "", now);
        }
        first.taken().forEach((stock, units) -> wanted.merge(stock, -units, Integer::sum));
        givingBack.share(first);
        vouchers.giveBack(first.id());
    }

    /**
     * Calls all of it off: units, limit and money go back at once.
     *
     * @throws Refusal 404 when it does not concern this member, 409 when it cannot be called off any more
     */
    @Transactional
    public void cancel(UUID member, UUID id, String reason) {
        Order order = orders.lock(id).orElseThrow(Refusal::notFound);
        OrderActor by = roles.of(order, member).orElseThrow(Refusal::notFound);
        boolean paid = order.status() != OrderStatus.HELD;
        order.cancel(by, member, reason, clock.instant());
        givingBack.units(order);
        if (paid) {
            givingBack.money(order, order.worth(), "order.refund." + (by == OrderActor.BUYER ? "buyer" : "seller"));
        }
    }

    /** What this seller has still to send, also what is being paid for at this moment. */
    @Transactional(readOnly = true)
    public List<UUID> unsentOf(UUID seller) {
        return orders.unsentOf(seller);
    }

    /**
     * Says where it is sent.
     *
     * @throws Refusal 404 when it is not this buyer's, 409 once it is on its way or has ended
     */
    @Transactional
    public void sendTo(UUID buyer, UUID id, PostalAddress address) {
        Order order = orders.lock(id).filter(one -> one.buyerId().equals(buyer)).orElseThrow(Refusal::notFound);
        OrderStatus status = order.statusAt(clock.instant());
        if (status != OrderStatus.HELD && status != OrderStatus.PAID) {
            throw Refusal.conflict("order.conflict.address");
        }
        boolean elsewhere = addresses.of(id).filter(address::equals).isEmpty();
        addresses.keep(id, address);
        if (elsewhere && status == OrderStatus.PAID) {
            events.publishEvent(new OrderAddressed(id, buyer, order.sellerId(), order.title(), clock.instant()));
        }
    }

    /**
     * Calls some units of a line off: they, the member's share and what was paid for them go back at once.
     *
     * @throws Refusal 404 when it does not concern this member, 409 when it cannot be called off any more, 422 for a number that
     *     is none
     */
    @Transactional
    public void cancelPart(UUID member, UUID id, UUID line, int units) {
        Order order = orders.lock(id).orElseThrow(Refusal::notFound);
        OrderActor by = roles.of(order, member).orElseThrow(Refusal::notFound);
        Won paid = order.cancelPart(by, member, line, units, clock.instant());
        givingBack.part(order, line, units);
        givingBack.money(order, paid, "order.refund.part." + order.parts());
    }

    /** It is on its way to wherever its buyer wants it now. */
    @Transactional
    public void send(UUID seller, UUID id, Parcel parcel) {
        send(seller, id, parcel, "");
    }

    /**
     * It is on its way.
     *
     * @param address as the seller read it, {@link PostalAddress#line}; empty when they do not say
     * @throws Refusal 404 for everybody but its seller; 409 when it is not to be sent, nobody knows where to, or it goes elsewhere by now
     */
    @Transactional
    public void send(UUID seller, UUID id, Parcel parcel, String address) {
        Order order = of(id, seller, OrderActor.SELLER);
        order.requireOpen(OrderStep.SEND, OrderActor.SELLER, clock.instant());
        PostalAddress to = addresses.of(id).orElseThrow(() -> Refusal.conflict("order.refused.no-address"));
        if (!address.isEmpty() && !address.equals(to.line())) {
            throw Refusal.conflict("order.refused.elsewhere");
        }
        order.send(seller, parcel.carrier(), parcel.number(), clock.instant());
    }

    /** @throws Refusal 404 for everybody but its buyer, 409 when it is not on its way */
    @Transactional
    public void deliver(UUID buyer, UUID id) {
        of(id, buyer, OrderActor.BUYER).deliver(buyer, clock.instant());
    }

    /** @throws Refusal 404 for everybody but its buyer; 409 when it has not arrived, or longer than seven days ago */
    @Transactional
    public void askReturn(UUID buyer, UUID id, String reason) {
        of(id, buyer, OrderActor.BUYER).askReturn(buyer, reason, clock.instant());
    }

    /**
     * Says where to what is returned comes back; saying it again changes nothing.
     *
     * @throws Refusal 404 for everybody but its seller; 409 when nothing is returned, or it was sent already
     */
    @Transactional
    public void returnTo(UUID seller, UUID id, PostalAddress address) {
        Order order = of(id, seller, OrderActor.SELLER);
        order.requireOpen(OrderStep.RETURN_TO, OrderActor.SELLER, clock.instant());
        if (returnAddresses.of(id).filter(address::equals).isEmpty()) {
            order.returnTo(seller, clock.instant());
            returnAddresses.keep(id, seller, address);
        }
    }

    /**
     * It is on its way back.
     *
     * @param address as the buyer read it, {@link PostalAddress#line}
     * @throws Refusal 404 for everybody but its buyer; 409 when it is not to be sent back, nobody knows where to, or it goes elsewhere by now
     */
    @Transactional
    public void sendBack(UUID buyer, UUID id, Parcel parcel, String address) {
        Order order = of(id, buyer, OrderActor.BUYER);
        if (returnAddresses.of(id).filter(to -> !to.line().equals(address)).isPresent()) {
            throw Refusal.conflict("order.refused.elsewhere");
        }
        order.sendBack(buyer, parcel.carrier(), parcel.number(), clock.instant());
    }

    /**
     * It does not come back, or not as it was sold: operators decide.
     *
     * @throws Refusal 404 for everybody but its seller; 409 when it was not sent back, or they have said so before
     */
    @Transactional
    public void contestReturn(UUID seller, UUID id, String reason) {
        of(id, seller, OrderActor.SELLER).contestReturn(seller, reason, clock.instant());
    }

    /**
     * Decides on a return that its seller contests.
     *
     * @param returned whether it counts as back, and the money goes back; otherwise it stays sold
     * @throws Refusal 404 for none, 403 for whom it concerns, 409 when there is nothing to decide (any more)
     */
    @Transactional
    public void decideReturn(UUID operator, UUID id, boolean returned) {
        Order order = orders.lock(id).orElseThrow(Refusal::notFound);
        if (roles.of(order, operator).isPresent()) {
            throw Refusal.forbidden("order.refused.own");
        }
        order.decideReturn(operator, returned, clock.instant());
        if (returned) {
            givingBack.money(order, order.worth(), "order.refund.return");
        }
        audit.note(
                operator, returned ? "order-return-accepted" : "order-return-refused", Links.order(id), order.title());
    }

    /** It is back: what was paid goes back. What became of the goods is for the seller to say in their stock. */
    @Transactional
    public void takeBack(UUID seller, UUID id) {
        Order order = of(id, seller, OrderActor.SELLER);
        order.takeBack(seller, clock.instant());
        givingBack.money(order, order.worth(), "order.refund.return");
    }

    private Order of(UUID id, UUID member, OrderActor role) {
        return orders.lock(id)
                .filter(order -> roles.of(order, member).filter(role::equals).isPresent())
                .orElseThrow(Refusal::notFound);
    }
}
