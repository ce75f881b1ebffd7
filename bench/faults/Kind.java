import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What members do, each again and again. What was acknowledged is noted, and looked for when all is over. */
enum Kind {
    READ {
        private static final List<String> PAGES =
                List.of("/", "/listings", "/drops", "/centers", "/me", "/chat", "/orders");

        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            return member.get(PAGES.get(ThreadLocalRandom.current().nextInt(PAGES.size())));
        }
    },
    /** Days of gear: two want the same ones. */
    RENT {
        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            int wish = next() / 2;
            LocalDate from = LocalDate.now().plusDays(3 + (wish / 300) * 4L);
            Answer answer = member.post(
                    "/listings/00000000-0000-0000-0000-%012d/reservations".formatted(wish % 300 + 1),
                    "from",
                    from.toString(),
                    "to",
                    from.plusDays(1).toString(),
                    "units",
                    "1",
                    "handOver",
                    "IN_PERSON",
                    "giveBack",
                    "IN_PERSON",
                    "idempotencyKey",
                    UUID.randomUUID().toString());
            if (answer.status() == 303 && answer.location().startsWith("/reservations/")) {
                acknowledged.note("reservation", "SELECT 1 FROM reservation WHERE id = ?::uuid", id(answer.location()));
            }
            return answer;
        }
    },
    ORDER {
        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            Answer answer = member.post(
                    "/drops/" + world.drop + "/orders",
                    "variant",
                    world.variant,
                    "quantity",
                    "1",
                    "idempotencyKey",
                    UUID.randomUUID().toString());
            if (answer.status() == 303 && answer.location().startsWith("/payments/")) {
                acknowledged.note(
                        "order",
                        "SELECT 1 FROM payment_attempt a JOIN shop_order o ON o.id = a.thing_id WHERE a.id = ?::uuid",
                        id(answer.location()));
            }
            return answer;
        }
    },
    /** A seat of a class with four: eight want it. */
    SEAT {
        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            String slot = "00000000-0000-0000-0000-%012d".formatted(100_000 + next() / 8);
            Answer answer = member.post("/slots/" + slot + "/registrations");
            if (answer.status() == 303 && answer.location().contains("/slots/")) {
                acknowledged.note("seat", """
                        SELECT 1 FROM registration r JOIN member m ON m.id = r.member_id
                        WHERE r.slot_id = ?::uuid AND m.email = ? AND r.status = 'REGISTERED'""", slot, member.email);
            }
            return answer;
        }
    },
    BID {
        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            int amount = next();
            String auction = world.auction;
            Answer answer = member.post(
                    "/auctions/" + auction + "/bids",
                    "amount",
                    String.valueOf(amount),
                    "max",
                    String.valueOf(amount),
                    "idempotencyKey",
                    UUID.randomUUID().toString());
            if (answer.status() == 303 && answer.location().startsWith("/auctions/")) {
                acknowledged.note("bid", """
                        SELECT 1 FROM auction_bid b JOIN member m ON m.id = b.bidder_id
                        WHERE b.auction_id = ?::uuid AND b.amount = ? AND m.email = ?""", auction, amount, member.email);
            }
            return answer;
        }
    },
    SAY {
        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            String text = "faults-" + UUID.randomUUID();
            Answer answer = world.members
                    .getFirst()
                    .post(
                            world.room + "/messages",
                            "text",
                            text,
                            "clientId",
                            UUID.randomUUID().toString());
            if (answer.isDone() && !answer.isSignedOut()) {
                acknowledged.note("message", "SELECT 1 FROM chat_message WHERE text = ?", text);
            }
            return answer;
        }
    },
    /** Passes, paid at KakaoPay from the first page to the last. */
    BUY {
        @Override
        Answer act(World world, Member member, Acknowledged acknowledged) {
            var purchase = new Purchase(member);
            Answer answer = purchase.begin();
            if (answer.status() == 303) {
                answer = purchase.openWindow();
            }
            if (answer.status() == 303 || answer.status() == 302) {
                answer = purchase.agree();
            }
            if (answer.status() == 303 || answer.status() == 302) {
                answer = purchase.comeBack();
            }
            if (answer.location().contains("notice=paid")) {
                acknowledged.note(
                        "payment",
                        "SELECT 1 FROM pass_purchase WHERE id = ?::uuid AND paid_at IS NOT NULL",
                        id(answer.location()));
            }
            return answer;
        }
    };

    private final AtomicInteger count = new AtomicInteger();

    abstract Answer act(World world, Member member, Acknowledged acknowledged);

    int next() {
        return count.incrementAndGet();
    }

    static String id(String path) {
        return path.replaceFirst(".*?([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
    }
}
