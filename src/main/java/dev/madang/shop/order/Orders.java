package dev.madang.shop.order;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Orders extends JpaRepository<Order, UUID> {

    /** Loads it to be moved on: of all who want to, one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT o FROM ShopOrder o WHERE o.id = :id")
    Optional<Order> lock(UUID id);

    /** A member's unpaid orders of a sale, locked, for the next try of the same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT o FROM ShopOrder o WHERE o.saleId = :sale AND o.buyerId = :buyer AND o.status = HELD ORDER BY o.id")
    List<Order> lockHeld(UUID sale, UUID buyer);

    /** A member's unpaid orders of any of these, locked, for the next try of the same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            SELECT o FROM ShopOrder o WHERE o.buyerId = :buyer AND o.status = HELD
              AND EXISTS (SELECT l FROM o.lines l WHERE l.stockId IN :stocks) ORDER BY o.id""")
    List<Order> lockHeldOf(Collection<UUID> stocks, UUID buyer);

    @Query("""
            SELECT count(o) > 0 FROM ShopOrder o JOIN o.lines l
            WHERE o.buyerId = :buyer AND o.status = HELD AND l.stockId = :stock""")
    boolean holds(UUID buyer, UUID stock);

    /** A member's unpaid orders with a voucher, locked, for the next try of the same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "SELECT o FROM ShopOrder o WHERE o.voucherId = :voucher AND o.buyerId = :buyer AND o.status = HELD ORDER BY o.id")
    List<Order> lockHeldWith(UUID voucher, UUID buyer);

    /** Those that should have ended by now, due first at the head. */
    @Query("""
            SELECT o.id FROM ShopOrder o WHERE o.status = HELD AND o.hold.dueAt <= :now AND o.hold.payingSince IS NULL
            ORDER BY o.hold.dueAt""")
    List<UUID> overdue(Instant now);

    /** The same, of those that hold units of one of these. */
    @Query("""
            SELECT DISTINCT o.id FROM ShopOrder o JOIN o.lines l
            WHERE l.stockId IN :stocks AND o.status = HELD AND o.hold.dueAt <= :now AND o.hold.payingSince IS NULL""")
    List<UUID> overdueOf(Collection<UUID> stocks, Instant now);

    /** Those of a seller that are paid for and not sent, or are being paid for at this moment. */
    @Query("""
            SELECT o.id FROM ShopOrder o WHERE o.sellerId = :seller
              AND (o.status = PAID OR o.status = HELD AND o.hold.payingSince IS NOT NULL) ORDER BY o.placedAt""")
    List<UUID> unsentOf(UUID seller);

    /** Those of which nobody has said what silence says by now. */
    @Query("SELECT o.id FROM ShopOrder o WHERE o.silentUntil <= :now ORDER BY o.silentUntil")
    List<UUID> silent(Instant now);
}
