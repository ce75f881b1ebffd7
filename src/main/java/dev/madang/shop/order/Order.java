package dev.madang.shop.order;

import dev.madang.platform.refusal.Refusal;
import dev.madang.shared.Carrier;
import dev.madang.shared.Won;
import dev.madang.shared.life.Hold;
import dev.madang.shared.life.Life;
import dev.madang.shop.Sale;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member has ordered of one seller. Its life is moved on here and nowhere else, by the steps of {@link OrderStep}. */
@Entity(name = "ShopOrder")
@Table(name = "shop_order")
public class Order extends Life<OrderStatus, OrderActor, OrderStep, OrderEntry> {

    /** How long its units are held while it is paid. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    /**
     * After so long silence says that a parcel arrived, here or back; so long goods can be returned after that, and so long the seller
     * has to say where to, and the buyer to send them there.
     */
    public static final Duration PATIENCE = Duration.ofDays(7);

    private static final int MOST_PARTS = 9;

    @Id
    private UUID id;

    private UUID buyerId;
    private UUID sellerId;
    private @Nullable UUID saleId;

    @Enumerated(EnumType.STRING)
    private Sale.@Nullable Kind saleKind;

    private @Nullable Integer rank;
    private String title;
    private @Nullable UUID coverId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private Won total;
    private Instant placedAt;

    @Embedded
    private @Nullable Hold hold;

    @Enumerated(EnumType.STRING)
    private @Nullable Carrier carrier;

    private @Nullable UUID voucherId;
    private @Nullable String voucherName;
    private Won discount;
    private Won returned = Won.ZERO;
    private @Nullable String parcelNumber;

    @Enumerated(EnumType.STRING)
    private @Nullable Carrier backCarrier;

    private @Nullable String backNumber;
    private @Nullable Instant silentUntil;
    private @Nullable Instant returnableUntil;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<OrderLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<OrderEntry> log = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected Order() {}

    Order(UUID id, UUID buyer, Basket basket, Instant now) {
        this.id = id;
        buyerId = buyer;
        sellerId = basket.seller();
        Sale sale = basket.sale();
        saleId = sale == null ? null : sale.id();
        saleKind = sale == null ? null : sale.kind();
        title = basket.title();
        coverId = basket.cover();
        status = OrderStatus.HELD;
        total = basket.total();
        Basket.Voucher voucher = basket.voucher();
        voucherId = voucher == null ? null : voucher.id();
        voucherName = voucher == null ? null : voucher.name();
        discount = voucher == null ? Won.ZERO : voucher.off();
        placedAt = now;
        hold = Hold.until(now.plus(HOLD));
        for (Basket.Line line : basket.lines()) {
            lines.add(new OrderLine(this, lines.size(), line));
        }
        begin(new OrderEntry(this, now, OrderActor.BUYER, buyer, null, status, ""));
    }

    /** It is the how manieth of its sale, and placed at this moment: who came first was first. */
    void ranked(int place, Instant now) {
        rank = place;
        placedAt = now;
        hold = Hold.until(now.plus(HOLD));
    }

    /** @throws Refusal 409 when its hold has ended or it was paid before */
    void requirePayable(Instant now) {
        requireOpen(OrderStep.PAY, OrderActor.BUYER, now);
    }

    /** The gateway is about to be asked: until it has answered the hold does not end. */
    void beginPayment(Instant now) {
        requirePayable(now);
        hold = hold == null ? null : hold.beginPayment(now);
    }

    void paymentFailed() {
        hold = hold == null ? null : hold.endPayment();
    }

    /** The money is there. It may come when the hold has just ended: then the caller has taken its units anew. */
    void paid(Instant now) {
        move(status == OrderStatus.EXPIRED ? OrderStep.PAY_LATE : OrderStep.PAY, OrderActor.BUYER, buyerId, "", now);
    }

    /** Ends a hold that is overdue by now; its units are for the caller to give back. */
    void expire(Instant now) {
        move(OrderStep.EXPIRE, OrderActor.SYSTEM, null, "", now);
    }

    /** It is not wanted any more; its units and what was paid are for the caller to give back. */
    void cancel(OrderActor by, UUID member, String reason, Instant now) {
        if (isPaying()) {
            throw Refusal.conflict("order.conflict.paying");
        }
        take(OrderStep.CANCEL, by, member, reason, now);
    }

    /**
     * Some units of one of its lines are not wanted any more; they and what was paid for them are for the caller to give back.
     *
     * @return what was paid for them
     * @throws Refusal 422 for more than there are, or for the last there is: all of it is called off as a whole
     */
    Won cancelPart(OrderActor by, UUID member, UUID line, int units, Instant now) {
        requireOpen(OrderStep.CANCEL_PART, by, now);
        OrderLine one =
                lines.stream().filter(any -> any.id().equals(line)).findFirst().orElseThrow(Refusal::notFound);
        if (units < 1 || units > one.units() || units == units()) {
            throw Refusal.invalid("order.refused.part", one.units()).at("units");
        }
        if (parts() == MOST_PARTS) {
            throw Refusal.conflict("order.refused.parts", MOST_PARTS);
        }
        Won back = share(one.price().times(units));
        one.cancel(units);
        returned = returned.plus(back);
        move(OrderStep.CANCEL_PART, by, member, one.name() + " × " + units, now);
        return back;
    }

    /** What was paid for lines of this worth: what the voucher took off is taken off each alike, to the won in the buyer's disfavour. */
    private Won share(Won worth) {
        Won sum = total.plus(discount);
        return Won.of(Math.floorDiv(Math.multiplyExact(worth.amount(), total.amount()), sum.amount()));
    }

    /** How often some of it was called off. */
    long parts() {
        return log.stream()
                .filter(entry -> entry.step() == OrderStep.CANCEL_PART)
                .count();
    }

    void send(UUID member, Carrier by, String number, Instant now) {
        take(OrderStep.SEND, OrderActor.SELLER, member, "", now);
        carrier = by;
        parcelNumber = number;
        silentUntil = now.plus(PATIENCE);
    }

    /** @param member null for silence */
    void deliver(@Nullable UUID member, Instant now) {
        take(OrderStep.DELIVER, member == null ? OrderActor.SYSTEM : OrderActor.BUYER, member, "", now);
        silentUntil = null;
        returnableUntil = now.plus(PATIENCE);
    }

    /** @throws Refusal 409 when it is too late */
    void askReturn(UUID member, String reason, Instant now) {
        requireOpen(OrderStep.ASK_RETURN, OrderActor.BUYER, now);
        if (returnableUntil == null || !now.isBefore(returnableUntil)) {
            throw Refusal.conflict("order.refused.return-late");
        }
        take(OrderStep.ASK_RETURN, OrderActor.BUYER, member, reason, now);
        silentUntil = now.plus(PATIENCE);
    }

    /** The seller has said where to it comes back: the buyer's time to send it begins. */
    void returnTo(UUID member, Instant now) {
        requireOpen(OrderStep.RETURN_TO, OrderActor.SELLER, now);
        requireNotSentBack();
        take(OrderStep.RETURN_TO, OrderActor.SELLER, member, "", now);
        silentUntil = now.plus(PATIENCE);
    }

    /** @throws Refusal 409 as long as nobody has said where to, and when it was sent before */
    void sendBack(UUID member, Carrier by, String number, Instant now) {
        requireOpen(OrderStep.SEND_BACK, OrderActor.BUYER, now);
        requireNotSentBack();
        if (!hasTaken(OrderStep.RETURN_TO)) {
            throw Refusal.conflict("order.refused.no-return-address");
        }
        take(OrderStep.SEND_BACK, OrderActor.BUYER, member, "", now);
        backCarrier = by;
        backNumber = number;
        silentUntil = now.plus(PATIENCE);
    }

    private void requireNotSentBack() {
        if (backNumber != null) {
            throw Refusal.conflict("order.conflict.sent-back");
        }
    }

    /** Whether its buyer knows where to it goes back, and has not sent it. */
    boolean isToBeSentBack() {
        return status == OrderStatus.RETURNING && backNumber == null && hasTaken(OrderStep.RETURN_TO);
    }

    private boolean hasTaken(OrderStep step) {
        return log.stream().anyMatch(entry -> entry.step() == step);
    }

    /**
     * It does not come back, or not as it was sold: silence says nothing any more.
     *
     * @throws Refusal 409 before it was sent back, and when the seller has said so before
     */
    void contestReturn(UUID member, String reason, Instant now) {
        requireOpen(OrderStep.CONTEST_RETURN, OrderActor.SELLER, now);
        if (backNumber == null || isContested()) {
            throw Refusal.conflict("order.refused.contested");
        }
        take(OrderStep.CONTEST_RETURN, OrderActor.SELLER, member, reason, now);
        silentUntil = null;
    }

    /** Whether its seller says that it does not come back as it should, and nobody has decided. */
    boolean isContested() {
        return status == OrderStatus.RETURNING && hasTaken(OrderStep.CONTEST_RETURN);
    }

    /**
     * An operator decides on what is contested.
     *
     * @param returned whether it counts as back; what was paid is for the caller to give back then
     * @throws Refusal 409 when nothing is contested (any more)
     */
    void decideReturn(UUID operator, boolean returned, Instant now) {
        if (!isContested()) {
            throw Refusal.conflict("order.refused.not-contested");
        }
        take(returned ? OrderStep.TAKE_BACK : OrderStep.KEEP, OrderActor.OPERATOR, operator, "", now);
        returnableUntil = returned ? returnableUntil : now;
    }

    /** It was not sent back: it cannot be returned any more. */
    void keep(Instant now) {
        take(OrderStep.KEEP, OrderActor.SYSTEM, null, "", now);
        silentUntil = null;
        returnableUntil = now;
    }

    /**
     * It is back; what was paid is for the caller to give back.
     *
     * @param member null for silence
     */
    void takeBack(@Nullable UUID member, Instant now) {
        take(OrderStep.TAKE_BACK, member == null ? OrderActor.SYSTEM : OrderActor.SELLER, member, "", now);
        silentUntil = null;
    }

    /** Whether silence moves it on by now. */
    boolean isSilentTooLong(Instant now) {
        return silentUntil != null && !silentUntil.isAfter(now);
    }

    private void take(OrderStep step, OrderActor by, @Nullable UUID member, String reason, Instant now) {
        requireOpen(step, by, now);
        move(step, by, member, reason, now);
    }

    private void move(OrderStep step, OrderActor by, @Nullable UUID member, String reason, Instant now) {
        move(step, new OrderEntry(this, now, by, member, step, step.to(status), reason));
    }

    /** Where it stands at this moment: a hold that is overdue has ended, whether or not that was written down yet. */
    @Override
    public OrderStatus statusAt(Instant now) {
        return isOverdue(now) ? OrderStatus.EXPIRED : status;
    }

    boolean isOverdue(Instant now) {
        return status == OrderStatus.HELD && hold != null && hold.isOverdue(now);
    }

    /** Whether the gateway is being asked at this moment. */
    boolean isPaying() {
        return hold != null && hold.isPaying();
    }

    /** As what this member may look at it; empty for everybody whom it does not concern. */
    Optional<OrderActor> roleOf(UUID member) {
        if (buyerId.equals(member)) {
            return Optional.of(OrderActor.BUYER);
        }
        return sellerId.equals(member) ? Optional.of(OrderActor.SELLER) : Optional.empty();
    }

    /** The units that it has of each stock. */
    Map<UUID, Integer> taken() {
        return lines.stream().collect(Collectors.toMap(OrderLine::stockId, OrderLine::units, Integer::sum));
    }

    int units() {
        return lines.stream().mapToInt(OrderLine::units).sum();
    }

    UUID id() {
        return id;
    }

    UUID buyerId() {
        return buyerId;
    }

    UUID sellerId() {
        return sellerId;
    }

    /** What it is of; null for goods. */
    @Nullable
    Sale sale() {
        return saleId == null ? null : new Sale(saleKind == null ? Sale.Kind.DROP : saleKind, saleId);
    }

    @Nullable
    Integer rank() {
        return rank;
    }

    String title() {
        return title;
    }

    @Nullable
    UUID coverId() {
        return coverId;
    }

    /** As it was ordered and paid. */
    Won total() {
        return total;
    }

    /** What was paid and has not gone back for a part. */
    Won worth() {
        return total.minus(returned);
    }

    /** What the voucher took off. */
    Won discount() {
        return discount;
    }

    @Nullable
    String voucherName() {
        return voucherName;
    }

    @Nullable
    UUID voucherId() {
        return voucherId;
    }

    /** Null until it was sent, as is its number. */
    @Nullable
    Carrier carrier() {
        return carrier;
    }

    @Nullable
    String parcelNumber() {
        return parcelNumber;
    }

    /** Null until it was sent back, as is its number. */
    @Nullable
    Carrier backCarrier() {
        return backCarrier;
    }

    @Nullable
    String backNumber() {
        return backNumber;
    }

    /** When silence moves it on; null while nothing is awaited of anybody. */
    @Nullable
    Instant silentUntil() {
        return silentUntil;
    }

    /** Null until it has arrived. */
    @Nullable
    Instant returnableUntil() {
        return returnableUntil;
    }

    Instant placedAt() {
        return placedAt;
    }

    /** When its hold ends unless it is paid; null once nothing is awaited. */
    @Nullable
    Instant dueAt() {
        return hold == null ? null : hold.dueAt();
    }

    List<OrderLine> lines() {
        return lines;
    }

    List<OrderEntry> log() {
        return log;
    }

    @Override
    protected OrderStatus status() {
        return status;
    }

    @Override
    protected void arrive(OrderStatus to, Instant at) {
        if (to != status) {
            status = to;
            hold = null;
        }
    }

    @Override
    protected List<OrderEntry> entries() {
        return log;
    }

    @Override
    protected Object moved(OrderEntry entry, @Nullable OrderStatus from) {
        OrderStep step = entry.step();
        if (step == null || from == null) {
            return new OrderHeld(id, buyerId, sale());
        }
        return new OrderMoved(
                id,
                buyerId,
                sellerId,
                sale(),
                title,
                step,
                from,
                entry.to(),
                entry.actor(),
                entry.actorId(),
                entry.at());
    }

    @Override
    protected RuntimeException notOpen(OrderStatus current) {
        return Refusal.conflict("order.conflict." + current);
    }
}
