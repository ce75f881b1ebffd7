import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An instance dies at a moment that is held still for it: at the gateway, or at a lock of the database. */
final class Crash {

    private static final Duration LONG = Duration.ofSeconds(160);

    private Crash() {}

    private static Member newcomer(World world, int number) {
        return new Member(world.edge, "bench-" + number + "@demo.madang").signIn();
    }

    private static void inBackground(Runnable act) {
        Thread.ofVirtual().start(act);
    }

    /** Seven payments at KakaoPay, each in another phase, die with the instance; then everybody goes on where they were. */
    static void inPayments(World world) throws Exception {
        var holds = new ArrayList<Gateway.Hold>();
        var bought = new ArrayList<Purchase>();
        for (int i = 0; i < 7; i++) {
            var purchase = new Purchase(newcomer(world, 21 + i).at(world.one));
            purchase.begin();
            bought.add(purchase);
        }
        for (int i = 0; i < 2; i++) {
            Purchase asked = bought.get(i);
            holds.add(world.gateway.hold("/ready", asked.attempt(), i == 0));
            inBackground(asked::openWindow);
        }
        for (Purchase purchase : bought.subList(2, 7)) {
            purchase.openWindow();
            purchase.agree();
        }
        for (int i = 3; i < 5; i++) {
            Purchase returned = bought.get(i);
            holds.add(world.gateway.hold("/approve", returned.attempt(), i == 3));
            inBackground(returned::comeBack);
        }
        for (int i = 5; i < 7; i++) {
            Purchase paid = bought.get(i);
            paid.comeBack();
            holds.add(world.gateway.hold("/cancel", paid.tid(world.postgres), i == 5));
            paid.giveOneBack();
        }
        for (Gateway.Hold hold : holds) {
            hold.awaitHeld();
        }
        world.one.kill();
        holds.forEach(Gateway.Hold::release);

        List<Purchase> now = bought.stream().map(one -> one.at(world.two)).toList();
        for (Purchase asked : now.subList(0, 2)) {
            asked.openWindow();
            asked.agree();
            asked.comeBack();
        }
        now.get(2).comeBack();
        for (int i : new int[] {0, 1, 2, 4}) {
            Wait.until("payment " + (i + 1) + " of 7 is paid", LONG, now.get(i)::isPaid);
        }
        Wait.until("the payment that was not asked for has an end", LONG, () -> {
            now.get(3).isPaid();
            return now.get(3).isOver(world.postgres);
        });
        for (Purchase refunded : now.subList(5, 7)) {
            Wait.until("the refund has gone back", LONG, () -> refunded.isRefunded(world.postgres));
        }
    }

    /** A bid that waits in the database. */
    static void inBid(World world) throws Exception {
        Member bidder = newcomer(world, 28);
        String auction = world.openAuction();
        try (Connection lock = world.postgres.connect()) {
            lock.setAutoCommit(false);
            Postgres.run(lock, "SELECT 1 FROM auction WHERE id = ?::uuid FOR UPDATE", auction);
            inBackground(() -> bid(bidder.at(world.one), auction, 7));
            Wait.until("the bid waits", Duration.ofSeconds(20), () -> world.postgres.waits("one", lock));
            world.one.kill();
            lock.rollback();
        }
        Answer again = bid(bidder.at(world.two), auction, 9);
        if (again.status() != 303) {
            throw new AssertionError("a bid after the crash was answered " + again.status());
        }
    }

    /** The end of an auction that has begun to take the winner's passes. */
    static void inEndOfAuction(World world) throws Exception {
        Member bidder = newcomer(world, 28);
        String auction = world.openAuction();
        if (bid(bidder, auction, 9).status() != 303) {
            throw new AssertionError("the bid was not taken");
        }
        world.postgres.run(
                "UPDATE auction SET planned_end = now() + interval '2 seconds', ends_at = now() + interval '2 seconds' WHERE id = ?::uuid",
                auction);
        try (Connection lock = world.postgres.connect()) {
            lock.setAutoCommit(false);
            Postgres.run(lock, """
                    SELECT 1 FROM pass_account a JOIN member m ON m.id = a.owner_id WHERE m.email = ? FOR UPDATE OF a""", bidder.email);
            Wait.until(
                    "the end waits",
                    Duration.ofSeconds(30),
                    () -> world.postgres.waits("one", lock) || world.postgres.waits("two", lock));
            (world.postgres.waits("one", lock) ? world.one : world.two).kill();
            lock.rollback();
        }
        Wait.until(
                "the auction has ended",
                LONG,
                () -> world.postgres
                        .one("SELECT status FROM auction WHERE id = ?::uuid", auction)
                        .equals("SOLD"));
    }

    private static Answer bid(Member bidder, String auction, int amount) {
        return bidder.post(
                "/auctions/" + auction + "/bids",
                "amount",
                String.valueOf(amount),
                "max",
                String.valueOf(amount),
                "idempotencyKey",
                UUID.randomUUID().toString());
    }

    /** Two give up their seats while three wait for one, and the instance dies giving the first seat on; then they do it again. */
    static void inMovingUp(World world) throws Exception {
        String slot = "00000000-0000-0000-0000-000000103990";
        var members = new ArrayList<Member>();
        for (int i = 21; i < 28; i++) {
            Member member = newcomer(world, i);
            member.post("/slots/" + slot + (i < 25 ? "/registrations" : "/waiting"));
            members.add(member);
        }
        List<Member> leaving = members.subList(0, 2);
        try (Connection lock = world.postgres.connect()) {
            lock.setAutoCommit(false);
            Postgres.run(
                    lock, "SELECT 1 FROM registration WHERE slot_id = ?::uuid AND status = 'WAITING' FOR UPDATE", slot);
            for (Member member : leaving) {
                String seat = registration(world, slot, member);
                inBackground(() -> giveUp(member.at(world.one), seat));
            }
            Wait.until("moving up waits", Duration.ofSeconds(20), () -> world.postgres.waits("one", lock));
            world.one.kill();
            lock.rollback();
        }
        for (Member member : leaving) {
            Answer again = giveUp(member.at(world.two), registration(world, slot, member));
            if (again.status() != 303) {
                throw new AssertionError("a seat given up after the crash was answered " + again.status());
            }
        }
        for (Member first : members.subList(4, 6)) {
            String status = world.postgres.one(
                    "SELECT status FROM registration WHERE id = ?::uuid", registration(world, slot, first));
            if (!status.equals("REGISTERED")) {
                throw new AssertionError(first.email + " is first in line and " + status);
            }
        }
    }

    private static String registration(World world, String slot, Member member) throws Exception {
        return world.postgres.one("""
                SELECT r.id FROM registration r JOIN member m ON m.id = r.member_id WHERE r.slot_id = ?::uuid AND m.email = ?""", slot, member.email);
    }

    private static Answer giveUp(Member member, String registration) {
        return member.post("/registrations/" + registration + "/cancellation", "seen", "1");
    }
}
