import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Passes that a member buys at KakaoPay, or what they ordered in a drop and pay at Toss, step by step. */
final class Purchase {

    private final Member member;
    private String checkout = "";
    private String page = "";
    private String back = "";

    Purchase(Member member) {
        this.member = member;
    }

    Answer begin() {
        Answer answer = member.post(
                "/passes/purchases",
                "pack",
                "10",
                "idempotencyKey",
                UUID.randomUUID().toString());
        checkout = answer.location().replaceFirst("[?#].*", "");
        return answer;
    }

    /** One unit of a drop that is open. */
    Answer order(String drop, String variant) {
        Answer answer = member.post(
                "/drops/" + drop + "/orders",
                "variant",
                variant,
                "quantity",
                "1",
                "idempotencyKey",
                UUID.randomUUID().toString());
        checkout = answer.location().replaceFirst("[?#].*", "");
        return answer;
    }

    Answer openWindow() {
        Answer answer = member.post(checkout + "/window", "consent", "true");
        page = answer.location();
        return answer;
    }

    Answer agree() {
        Answer answer = member.post(page, "act", "APPROVE");
        back = answer.location();
        return answer;
    }

    /** From the gateway; then to where the checkout leads. */
    Answer comeBack() {
        Answer answer = member.get(back);
        return answer.status() == 303 || answer.status() == 302 ? member.get(checkout) : answer;
    }

    Purchase at(Instance instance) {
        var there = new Purchase(member.at(instance));
        there.checkout = checkout;
        there.page = page;
        there.back = back;
        return there;
    }

    /** As somebody does who looks at the page until it says how it ended. */
    boolean isPaid() {
        return member.get(checkout).location().contains("notice=paid");
    }

    /** Whether it ended, well or not. */
    boolean isOver(Postgres postgres) throws SQLException {
        return List.of("DONE", "FAILED")
                .contains(postgres.one("SELECT status FROM payment_attempt WHERE id = ?::uuid", attempt()));
    }

    /** Asks for the money of one pass, of ten that were paid. */
    Answer giveOneBack() {
        String purchase = Kind.id(member.get(checkout).location());
        return member.post(
                "/passes/purchases/" + purchase + "/refund",
                "passes",
                "1",
                "worth",
                "1000",
                "idempotencyKey",
                UUID.randomUUID().toString());
    }

    /** Once, with all that was owed. */
    boolean isRefunded(Postgres postgres) throws SQLException {
        return postgres.list(
                                "SELECT 1 FROM payment_refund WHERE attempt_id = ?::uuid AND status = 'DONE' AND amount = 1000",
                                attempt())
                        .size()
                == 1;
    }

    String attempt() {
        return Kind.id(checkout);
    }

    /** The gateway's name for it. */
    String tid(Postgres postgres) throws SQLException {
        return postgres.one("SELECT tid FROM sandbox_kakaopay_payment WHERE partner_order_id = ?", attempt());
    }
}
