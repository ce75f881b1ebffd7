package dev.madang.payment;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.security.CurrentMember;
import dev.madang.test.Browser;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** Goes through payments as payers do, in a browser without JavaScript, and looks into both sides' books. */
public class Till {

    private final Payments payments;
    private final Wares wares;
    private final People people;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final PublicAddress address;
    private final RestClient gateway = RestClient.create();

    Till(
            Payments payments,
            Wares wares,
            People people,
            JdbcClient sql,
            TransactionTemplate transaction,
            PublicAddress address) {
        this.payments = payments;
        this.wares = wares;
        this.people = people;
        this.sql = sql;
        this.transaction = transaction;
        this.address = address;
    }

    /** A payer with a ware to pay for, and the checkout opened. */
    public Purchase purchase(long price) {
        CurrentMember payer = people.member("민지");
        UUID ware = wares.offer(payer.id(), price);
        return new Purchase(payer, people.browserOf(payer), ware, open(ware, payer));
    }

    public UUID open(UUID ware, CurrentMember payer) {
        String path = payments.open("ware", ware, payer.id());
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** A second attempt at the same thing, as if the first had been opened too long ago to be found. */
    public UUID openInAnotherTab(Purchase purchase) {
        String age = "UPDATE payment_attempt SET created_at = created_at - interval '%s minutes' WHERE id = ?";
        change(age.formatted(20), purchase.attempt());
        UUID other = open(purchase.ware(), purchase.payer());
        change(age.formatted(-20), purchase.attempt());
        return other;
    }

    /** An operator gives money back in the gateway's own back office. */
    public void cancelByHand(UUID attempt, long amount) {
        var paymentKey = text("SELECT payment_key FROM payment_attempt WHERE id = ?", attempt);
        gateway.post()
                .uri(address.of("/sandbox/toss/v1/payments/{paymentKey}/cancel"), paymentKey)
                .headers(headers -> headers.setBasicAuth("test_gsk_madang_sandbox", ""))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("cancelReason", "고객 문의", "cancelAmount", amount))
                .retrieve()
                .toBodilessEntity();
    }

    /** What the gateway took for this order and did not give back. */
    public long balanceAtGateway(UUID attempt) {
        return number("""
                SELECT coalesce(sum(balance) FILTER (WHERE approved_at IS NOT NULL), 0) FROM sandbox_toss_payment
                WHERE order_id = ?""", attempt.toString());
    }

    /** How often the gateway gave money back for this order. */
    public long cancelsAtGateway(UUID attempt) {
        return number("""
                SELECT count(*) FROM sandbox_toss_cancel JOIN sandbox_toss_payment USING (payment_key)
                WHERE order_id = ?""", attempt.toString());
    }

    public String statusOf(UUID attempt) {
        return text("SELECT status FROM payment_attempt WHERE id = ?", attempt);
    }

    public String failureOf(UUID attempt) {
        return text("SELECT failure FROM payment_attempt WHERE id = ?", attempt);
    }

    public String text(String query, Object parameter) {
        return transaction.execute(
                status -> sql.sql(query).param(parameter).query(String.class).single());
    }

    public long number(String query, Object parameter) {
        return transaction.execute(
                status -> sql.sql(query).param(parameter).query(Long.class).single());
    }

    public void change(String statement, Object... parameters) {
        transaction.executeWithoutResult(
                status -> sql.sql(statement).params(parameters).update());
    }

    /** A payer at the checkout of a ware. */
    public record Purchase(CurrentMember payer, Browser browser, UUID ware, UUID attempt) {

        public Page checkout() {
            return browser.get("/payments/" + attempt);
        }

        /** Opens the gateway's page, as the plain form does. */
        public String window() {
            return browser.post("/payments/" + attempt + "/window", "consent", "true")
                    .location();
        }

        /** Does something on the gateway's page; where that leads. */
        public String act(String act) {
            return act(act, "NONE");
        }

        /** @param refund what shall go wrong when it is refunded */
        public String act(String act, String refund) {
            return browser.post(window(), "act", act, "refund", refund).location();
        }

        /** Does something on the gateway's page and follows where that leads; the last address without the notice. */
        public Page pay(String act) {
            return pay(act, "NONE");
        }

        public Page pay(String act, String refund) {
            return goTo(act(act, refund));
        }

        /** Follows redirects as far as the thing's own page, which tests do not have. */
        public Page goTo(String path) {
            Page page = browser.get(path);
            while (page.location() != null && !page.location().startsWith("/wares/")) {
                page = browser.get(page.location());
            }
            return page;
        }
    }
}
