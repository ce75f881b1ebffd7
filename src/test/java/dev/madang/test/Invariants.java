package dev.madang.test;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must hold whatever happened, read from the database after concurrency, fault and load. {@code bin/faults} holds them against
 * packaged instances, and so they need nothing but Spring's JDBC.
 */
public class Invariants {

    /** The days that a reservation holds: until it came back, where that was earlier. */
    private static final String HELD = """
            daterange(r.from_day, least(r.to_day, greatest(r.from_day + 1,
              coalesce((r.returned_at AT TIME ZONE 'Asia/Seoul')::date, r.to_day))) + r.buffer_days)""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public Invariants(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Captured − refunded equals what the gateways hold, for every order and so in total. */
    public void booksEqualTheGateways() {
        booksEqual("""
                SELECT order_id, balance FROM sandbox_toss_payment WHERE approved_at IS NOT NULL
                UNION ALL
                SELECT partner_order_id, balance FROM sandbox_kakaopay_payment WHERE approved_at IS NOT NULL""", "true");
    }

    /** The same of KakaoPay alone. */
    public void booksEqualKakaoPay() {
        booksEqual("""
                SELECT partner_order_id AS order_id, balance FROM sandbox_kakaopay_payment
                WHERE approved_at IS NOT NULL""", "a.provider = 'KAKAOPAY'");
    }

    private void booksEqual(String gateways, String which) {
        assertNone("orders for which Madang and the gateway know different amounts", """
                SELECT coalesce(ours.order_id, theirs.order_id) || ': ' || coalesce(ours.won, 0) || ' here, '
                  || coalesce(theirs.won, 0) || ' there'
                FROM (SELECT a.id::text AS order_id, a.amount - coalesce(
                        (SELECT sum(r.amount) FROM payment_refund r WHERE r.attempt_id = a.id AND r.status = 'DONE'), 0) AS won
                      FROM payment_attempt a WHERE a.status = 'DONE' AND %s) ours
                FULL JOIN (SELECT order_id, sum(balance) AS won FROM (%s) gateways GROUP BY order_id) theirs USING (order_id)
                WHERE coalesce(ours.won, 0) <> coalesce(theirs.won, 0)""".formatted(which, gateways));
    }

    /** Every payment has ended one way or the other, and every refund was settled. */
    public void noPaymentIsOpen() {
        assertNone("payments whose outcome is open", """
                SELECT id || ' ' || status FROM payment_attempt WHERE status IN ('CONFIRMING', 'UNKNOWN')""");
        assertNone("refunds that are not settled", """
                SELECT id || ' ' || status FROM payment_refund WHERE status IN ('DUE', 'SENDING')""");
    }

    /** Nobody gets back more than was paid, and a charge that bought nothing goes back whole. */
    public void refundsStayWithinTheirPayments() {
        assertNone("payments refunded beyond what was paid", """
                SELECT a.id::text FROM payment_attempt a JOIN payment_refund r ON r.attempt_id = a.id
                GROUP BY a.id HAVING sum(r.amount) > a.amount OR a.status <> 'DONE'""");
        assertNone("charges that bought nothing and are not refunded whole", """
                SELECT a.id::text FROM payment_attempt a WHERE a.status = 'DONE' AND NOT a.kept AND a.amount <>
                  (SELECT coalesce(sum(r.amount), 0) FROM payment_refund r WHERE r.attempt_id = a.id)""");
    }

    /** Every transaction of passes sums to zero, and what each account has is what its lines give. */
    public void passesAddUp() {
        assertNone("transactions of passes that do not sum to zero", """
                SELECT transaction_id::text FROM pass_line GROUP BY transaction_id, lot_id HAVING sum(passes) <> 0""");
        assertNone("accounts of passes whose lines give something else", """
                SELECT a.owner_id || ' ' || a.kind FROM pass_account a WHERE a.balance <> coalesce(
                  (SELECT sum(l.passes) FROM pass_line l WHERE l.owner_id = a.owner_id AND l.kind = a.kind), 0)""");
        assertNone("passes that were bought without a charge, or the other way round", """
                SELECT coalesce(p.id, a.thing_id)::text FROM (SELECT * FROM pass_purchase WHERE paid_at IS NOT NULL) p
                FULL JOIN (SELECT * FROM payment_attempt WHERE kind = 'pass' AND kept) a
                  ON a.thing_id = p.id AND a.amount = p.price
                WHERE p.id IS NULL OR a.thing_id IS NULL""");
    }

    /** Of everything that is sold as many are gone as are ordered, whoever's share they are, and each rank is one order's. */
    public void stocksAddUp() {
        assertNone("stocks of which more or fewer are gone than are ordered", """
                SELECT s.id || ': ' || s.total - s.remaining || ' gone, ' || coalesce(o.units, 0) || ' ordered'
                FROM stock s LEFT JOIN (SELECT l.stock_id, sum(l.quantity - l.cancelled) AS units
                  FROM shop_order_line l JOIN shop_order o ON o.id = l.order_id
                  WHERE o.status NOT IN ('CANCELLED', 'EXPIRED') GROUP BY l.stock_id) o ON o.stock_id = s.id
                WHERE NOT EXISTS (SELECT FROM coupon c WHERE c.id = s.id) AND s.total - s.remaining <> coalesce(o.units, 0)""");
        assertNone("coupons of which more or fewer are gone than were taken", """
                SELECT s.id::text FROM stock s JOIN coupon c ON c.id = s.id
                WHERE s.total - s.remaining <> (SELECT count(*) FROM coupon_claim k WHERE k.coupon_id = s.id)""");
        assertNone("shares of a sale that are not what the member has ordered", """
                SELECT h.sale_id || ' ' || h.member_id FROM sale_share h
                WHERE h.units <> (SELECT coalesce(sum(l.quantity - l.cancelled), 0)
                  FROM shop_order o JOIN shop_order_line l ON l.order_id = o.id
                  WHERE o.sale_id = h.sale_id AND o.buyer_id = h.member_id AND o.status NOT IN ('CANCELLED', 'EXPIRED'))""");
        assertNone("sales whose orders do not count from one on", """
                SELECT s.id::text FROM limited_sale s WHERE s.placed <> (SELECT count(*) FROM shop_order o WHERE o.sale_id = s.id)
                  OR s.placed <> (SELECT coalesce(max(rank), 0) FROM shop_order o WHERE o.sale_id = s.id)""");
        assertNone("coupons that are used by an order that came to nothing", """
                SELECT k.coupon_id::text FROM coupon_claim k JOIN shop_order o ON o.id = k.order_id
                WHERE o.status IN ('CANCELLED', 'EXPIRED') OR o.voucher_id <> k.coupon_id""");
    }

    /** Prices of bids that were taken never fall, who leads has the highest maximum, and winners paid once. */
    public void auctionsEndedFairly() {
        assertNone("bids after which the price was lower", """
                SELECT id::text FROM (SELECT id, price, lag(price) OVER (PARTITION BY auction_id ORDER BY number) AS before
                  FROM auction_bid) bid WHERE price < before""");
        assertNone("auctions led by somebody who has not bid the most", """
                SELECT a.id::text FROM auction a WHERE a.leader_id IS NOT NULL AND a.bids > 0
                  AND EXISTS (SELECT FROM auction_bid b WHERE b.auction_id = a.id) AND a.leader_max <>
                  (SELECT max(b.maximum) FROM auction_bid b WHERE b.auction_id = a.id)""");
        assertNone("sold auctions whose price is not kept aside, then paid, once", """
                SELECT a.id::text FROM auction a LEFT JOIN auction_delivery d ON d.auction_id = a.id
                WHERE a.status = 'SOLD' AND CASE WHEN d.ended_at IS NULL AND d.given_back_at IS NULL THEN a.price ELSE 0 END <> (
                  SELECT coalesce(sum(l.passes), 0) FROM pass_transaction t JOIN pass_line l ON l.transaction_id = t.id
                  WHERE t.kind = 'SPEND' AND t.use_kind = 'auction' AND t.thing_id = a.id AND t.member_id = a.leader_id
                    AND l.kind = 'OWED' AND l.owner_id = a.seller_id) + (
                  SELECT coalesce(sum(s.passes), 0) FROM pass_aside s
                  WHERE s.use_kind = 'auction' AND s.thing_id = a.id AND s.member_id = a.leader_id AND d.arrived_at IS NULL)""");
        assertNone("passes set aside for auctions by others than who leads", """
                SELECT s.thing_id || ' ' || s.member_id FROM pass_aside s JOIN auction a ON a.id = s.thing_id
                WHERE s.use_kind = 'auction' AND (a.status NOT IN ('APPROVED', 'SOLD') OR a.leader_id <> s.member_id)""");
    }

    /** No reservation is paid without a charge of its whole price, and no charge stands without its reservation. */
    public void paidReservationsHaveTheirCharge() {
        assertNone("paid reservations without a charge", """
                SELECT r.id || ' ' || r.status FROM reservation r
                WHERE r.status IN ('PAID', 'HANDED_OVER', 'RETURNED', 'CLAIMED', 'COMPLETED') AND r.total > 0
                  AND NOT EXISTS (SELECT FROM payment_attempt a WHERE a.kind = 'reservation' AND a.thing_id = r.id
                    AND a.kept AND a.amount = r.total)""");
        assertNone("charges without a reservation that was paid", """
                SELECT a.id::text FROM payment_attempt a
                WHERE a.kind = 'reservation' AND a.kept AND NOT EXISTS (
                  SELECT FROM reservation_log l WHERE l.reservation_id = a.thing_id AND l.to_status = 'PAID')""");
    }

    /**
     * What was captured for a reservation that has ended, less what goes back, is what its host earned; without the end
     * nothing is booked, and with it everything is, once.
     */
    public void endedReservationsAreBookedToTheWon() {
        assertNone("ended reservations whose lines are not what was captured less what goes back", """
                SELECT r.id || ' ' || r.status || ': ' || money.captured || ' - ' || money.back || ' <> ' || money.income
                FROM reservation r CROSS JOIN LATERAL (SELECT
                  (SELECT coalesce(sum(a.amount), 0) FROM payment_attempt a WHERE a.kept AND a.thing_id IN (
                     SELECT r.id UNION SELECT x.id FROM extension x WHERE x.reservation_id = r.id)) AS captured,
                  (SELECT coalesce(sum(f.amount), 0) FROM payment_refund f JOIN payment_attempt a ON a.id = f.attempt_id
                   WHERE a.kind = 'reservation' AND a.thing_id = r.id AND a.kept) AS back,
                  (SELECT coalesce(sum(e.amount), 0) FROM earning e
                   WHERE e.reservation_id = r.id AND e.kind <> 'FEE') AS income) money
                WHERE r.status IN ('COMPLETED', 'DECLINED', 'CANCELLED', 'EXPIRED')
                  AND money.captured - money.back <> money.income""");
        assertNone("lines of reservations that have not come to such an end", """
                SELECT e.reservation_id || ' ' || r.status || ' ' || e.kind FROM earning e
                JOIN reservation r ON r.id = e.reservation_id
                WHERE r.status <> CASE e.kind WHEN 'CANCELLATION' THEN 'CANCELLED' WHEN 'FEE' THEN r.status ELSE 'COMPLETED' END
                  OR r.status NOT IN ('COMPLETED', 'CANCELLED')""");
        assertNone("completed reservations without the line of their rent", """
                SELECT r.id::text FROM reservation r WHERE r.status = 'COMPLETED' AND r.rent > r.discount
                  AND NOT EXISTS (SELECT FROM earning e WHERE e.reservation_id = r.id AND e.kind = 'RENT'
                    AND e.amount = r.rent - r.discount)""");
        assertNone("lines that are booked twice", """
                SELECT reservation_id || ' ' || kind FROM earning GROUP BY reservation_id, kind HAVING count(*) > 1""");
        assertNone("fees that are not a tenth of rent, options and extensions", """
                SELECT e.reservation_id::text FROM earning e GROUP BY e.reservation_id
                HAVING coalesce(-sum(amount) FILTER (WHERE kind = 'FEE'), 0) <> div(
                  coalesce(sum(amount) FILTER (WHERE kind IN ('RENT', 'OPTIONS', 'EXTENSION', 'CANCELLATION')), 0), 10)""");
    }

    /** Of a deposit no more is taken than is held: late fee, claim and what goes back make it up exactly. */
    public void depositsGoWhereTheyBelong() {
        assertNone("completed reservations whose deposit went elsewhere", """
                SELECT r.id::text FROM reservation r WHERE r.status = 'COMPLETED' AND r.deposit <> r.late_fee
                  + (SELECT coalesce(sum(c.settled), 0) FROM claim c WHERE c.reservation_id = r.id)
                  + (SELECT coalesce(sum(f.amount), 0) FROM payment_refund f JOIN payment_attempt a ON a.id = f.attempt_id
                     WHERE a.kind = 'reservation' AND a.thing_id = r.id AND f.reason = 'reservation.refund.deposit')""");
        assertNone("claims beyond what is held", """
                SELECT r.id::text FROM claim c JOIN reservation r ON r.id = c.reservation_id
                WHERE c.amount > r.deposit - r.late_fee""");
        assertNone("claims that do not stand where their reservations stand", """
                SELECT r.id || ' ' || r.status || ' ' || coalesce(c.status, 'no claim') FROM reservation r
                LEFT JOIN claim c ON c.reservation_id = r.id
                WHERE (r.status = 'CLAIMED') <> (c.status IS NOT NULL AND c.status <> 'SETTLED')
                  OR c.status = 'SETTLED' AND r.status <> 'COMPLETED'""");
        assertNone("claim lines that are not what was settled", """
                SELECT c.reservation_id::text FROM claim c WHERE coalesce(c.settled, 0) <> coalesce(
                  (SELECT e.amount FROM earning e WHERE e.reservation_id = c.reservation_id AND e.kind = 'CLAIM'), 0)""");
    }

    /** No two occupancies of a unit share a day. */
    public void noTwoOccupanciesOverlap() {
        assertNone("overlapping occupancies of one unit", overlaps());
    }

    /** The pairs that share a day of a unit: none, as long as the database keeps its constraint. */
    public List<String> overlaps() {
        return found("""
                SELECT a.unit_id || ': ' || a.days || ' and ' || b.days FROM occupancy a
                JOIN occupancy b ON b.unit_id = a.unit_id AND b.id > a.id AND b.days && a.days""");
    }

    /**
     * Whoever holds days holds exactly those asked for and the buffer after them, of as many units, and no more than were used
     * once the gear came back early; whoever has ended holds none.
     */
    public void reservationsHoldTheirDays() {
        assertNone("reservations that do not hold what they asked for", """
                SELECT r.id || ' ' || r.status FROM reservation r
                WHERE r.status NOT IN ('DECLINED', 'CANCELLED', 'EXPIRED')
                  AND (SELECT count(DISTINCT o.unit_id) FROM occupancy o WHERE o.reservation_id = r.id
                       AND o.listing_id = r.listing_id AND o.days = %s) <> r.units""".formatted(HELD));
        assertNone("occupancies of reservations that have ended, or of other days", """
                SELECT o.id::text FROM occupancy o JOIN reservation r ON r.id = o.reservation_id
                WHERE r.status IN ('DECLINED', 'CANCELLED', 'EXPIRED')
                  OR o.extension_id IS NULL AND o.days <> %s""".formatted(HELD));
    }

    /** Days are held for as long as their reservation or extension waits, and as long as it wants when it waits for nothing. */
    public void daysAreHeldUntilTheyAreDue() {
        assertNone("occupancies that are held for another time than what they are held for", """
                SELECT o.id::text FROM occupancy o JOIN reservation r ON r.id = o.reservation_id
                LEFT JOIN extension e ON e.id = o.extension_id
                WHERE o.held_until IS DISTINCT FROM CASE
                  WHEN e.id IS NOT NULL THEN CASE WHEN e.paying_since IS NULL THEN e.due_at END
                  WHEN r.paying_since IS NULL THEN r.due_at END""");
    }

    /** Extensions that wait for their money hold their days on the units of their rental, all others hold none of their own. */
    public void extensionsHoldTheirDays() {
        assertNone("extensions that do not hold the days after their rental", """
                SELECT e.id::text FROM extension e JOIN reservation r ON r.id = e.reservation_id
                WHERE e.status = 'HELD' AND (SELECT count(*) FROM occupancy o JOIN occupancy own
                    ON own.unit_id = o.unit_id AND own.reservation_id = r.id AND own.extension_id IS NULL
                  WHERE o.extension_id = e.id AND o.days = daterange(r.to_day + r.buffer_days, e.to_day + r.buffer_days))
                  <> r.units""");
        assertNone("occupancies of extensions that are paid or have ended", """
                SELECT o.id::text FROM occupancy o JOIN extension e ON e.id = o.extension_id WHERE e.status <> 'HELD'""");
        assertNone("rentals that are not longer by their paid extensions", """
                SELECT r.id::text FROM reservation r WHERE (r.extended_days, r.extensions) <>
                  (SELECT coalesce(sum(e.to_day - e.from_day), 0), coalesce(sum(e.rent - e.discount), 0)
                   FROM extension e WHERE e.reservation_id = r.id AND e.status = 'PAID')""");
    }

    /** No extension is paid without a charge of its price. */
    public void paidExtensionsHaveTheirCharge() {
        assertNone("paid extensions without a charge", """
                SELECT e.id::text FROM extension e
                WHERE e.status = 'PAID' AND e.rent > e.discount AND NOT EXISTS (
                  SELECT FROM payment_attempt a WHERE a.kind = 'extension' AND a.thing_id = e.id
                    AND a.kept AND a.amount = e.rent - e.discount)""");
    }

    /** Whatever was handed over or returned has its time, a confirmed record counts, and a late fee stays within the deposit. */
    public void transfersMatchTheirReservations() {
        assertNone("reservations without the time at which they changed hands", """
                SELECT id || ' ' || status FROM reservation
                WHERE (status IN ('HANDED_OVER', 'RETURNED', 'CLAIMED')) AND handed_over_at IS NULL
                   OR status IN ('RETURNED', 'CLAIMED') AND returned_at IS NULL
                   OR returned_at < handed_over_at""");
        assertNone("records that are open though there is nothing to answer", """
                SELECT t.id::text FROM transfer t JOIN reservation r ON r.id = t.reservation_id
                WHERE t.state = 'OPEN' AND r.status <> CASE t.kind WHEN 'HAND_OVER' THEN 'PAID' ELSE 'HANDED_OVER' END
                   OR t.state = 'CONFIRMED' AND r.status IN ('REQUESTED', 'APPROVED', 'PAID')""");
    }

    /** The log tells the whole life: each step begins where the last one ended, and the last one where it stands now. */
    public void logsTellTheWholeLife() {
        assertNone("reservations whose log ends elsewhere", """
                SELECT r.id || ' ' || r.status FROM reservation r WHERE r.status IS DISTINCT FROM
                  (SELECT l.to_status FROM reservation_log l WHERE l.reservation_id = r.id ORDER BY l.at DESC, l.id DESC LIMIT 1)""");
        assertNone("steps that do not begin where the last one ended", """
                SELECT step.id::text FROM (
                  SELECT id, from_status, lag(to_status) OVER (PARTITION BY reservation_id ORDER BY at, id) AS before
                  FROM reservation_log) step
                WHERE step.from_status IS DISTINCT FROM step.before""");
    }

    /** As many seats of a class are taken as members have one, and nobody waits beside a free one who could move up. */
    public void seatsAreTakenByWhoHasThem() {
        assertNone("classes of which more or fewer seats are taken than members have", """
                SELECT s.id || ': ' || s.taken || ' of ' || s.capacity FROM slot s WHERE s.taken <> (
                  SELECT count(*) FROM registration r
                  WHERE r.slot_id = s.id AND r.status IN ('REGISTERED', 'ATTENDED', 'NO_SHOW'))""");
        assertNone("members who wait beside a free seat", """
                SELECT r.id::text FROM registration r JOIN slot s ON s.id = r.slot_id
                WHERE r.status = 'WAITING' AND r.late_agreed AND s.status = 'OPEN' AND s.taken < s.capacity""");
        assertNone("passes kept aside for a class that nobody has asked for", """
                SELECT a.member_id || ' ' || a.thing_id FROM pass_aside a
                WHERE a.use_kind IN ('registration', 'waiting') AND NOT EXISTS (SELECT FROM registration r
                  WHERE r.slot_id = a.thing_id AND r.member_id = a.member_id AND r.spent_at IS NULL
                    AND r.status IN ('WAITING', 'REGISTERED', 'ATTENDED', 'NO_SHOW'))""");
    }

    private void assertNone(String what, String query) {
        assertNone(what, found(query));
    }

    private static void assertNone(String what, List<String> found) {
        if (!found.isEmpty()) {
            throw new AssertionError(what + ": " + found);
        }
    }

    private List<String> found(String query) {
        return transactions.execute(status ->
                jdbc.sql(query).query((row, number) -> row.getString(1)).list());
    }
}
