package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Madang dies while payments and refunds are under way, each in another phase. What the gateway knows then is held, not
 * what Madang does: nothing in Madang knows of this test.
 */
class PaymentCrashTest {

    private static final List<String> GUESTS =
            List.of("guest", "bora", "gunwoo", "yerin", "seller", "partner", "leader", "host");
    private static final Pattern ROW =
            Pattern.compile("data-status=\"APPROVED\".*?href=\"(/reservations/[0-9a-f-]{36})\"", Pattern.DOTALL);

    /** Answers hang for longer than it takes to kill, and no notice tells Madang what it must find out by itself. */
    private static final Map<String, String> HOLDING = Map.of(
            "MADANG_SANDBOX_TOSS_HANG", "20s",
            "MADANG_TOSS_READ_TIMEOUT", "20s",
            "MADANG_SANDBOX_TOSS_WEBHOOK", "/nowhere");

    private static final Map<String, String> PROMPT = Map.of("MADANG_SANDBOX_TOSS_HANG", "1s");

    @Test
    void whateverPhaseAPaymentDiesInTheBooksBalanceAfterwards() {
        Application application = Application.start(Application.temporaryHome(), HOLDING);
        try {
            Iterator<Rental> approved = approved(application).iterator();
            Rental notReturned = approved.next().authorise("APPROVE", "NONE");
            Rental beforeTaking = approved.next().authorise("APPROVE_HANGS", "NONE");
            Rental afterTaking = approved.next().authorise("APPROVE_HANGS_AFTER", "NONE");
            Rental beforeRefund =
                    approved.next().authorise("APPROVE", "HANGS_BEFORE").returned();
            Rental afterRefund =
                    approved.next().authorise("APPROVE", "HANGS_AFTER").returned();

            beforeRefund.cancel();
            afterRefund.cancel();
            beforeTaking.returnInTheBackground();
            afterTaking.returnInTheBackground();
            await(() -> beforeTaking.isBeingChecked()
                    && afterTaking.atGateway().contains("\"status\":\"DONE\"")
                    && afterRefund.atGateway().contains("CANCELED\""));
            assertThat(beforeTaking.atGateway()).contains("\"status\":\"IN_PROGRESS\"");
            assertThat(beforeRefund.atGateway()).contains("\"status\":\"DONE\"");
            application.killHard();

            application = Application.start(application.home(), PROMPT);
            Application now = application;
            List.of(notReturned, beforeTaking, afterTaking, beforeRefund, afterRefund)
                    .forEach(rental -> rental.goOn(now));
            notReturned.returned();

            await(() -> beforeTaking.isPaid() && afterTaking.isPaid());
            await(() -> beforeRefund.isRefunded() && afterRefund.isRefunded());
            assertThat(List.of(notReturned, beforeTaking, afterTaking)).allSatisfy(rental -> {
                assertThat(rental.isPaid()).isTrue();
                assertThat(rental.atGateway()).contains("\"status\":\"DONE\"", "\"balanceAmount\":" + rental.total());
            });
            assertThat(List.of(beforeRefund, afterRefund))
                    .allSatisfy(rental -> assertThat(rental.cancelsAtGateway()).isEqualTo(1));
        } finally {
            application.close();
        }
    }

    private static List<Rental> approved(Application application) {
        List<Rental> found = new ArrayList<>();
        for (String guest : GUESTS) {
            Visitor visitor = new Visitor(application);
            visitor.signIn(guest + "@demo.madang", "madang-demo");
            Matcher row = ROW.matcher(visitor.get("/reservations").body());
            while (row.find()) {
                found.add(new Rental(application, visitor, guest, row.group(1)));
            }
        }
        assertThat(found).as("approved reservations of the demo").hasSizeGreaterThanOrEqualTo(5);
        return found;
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(4));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("time until the condition holds").isBefore(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An approved reservation, its guest's browser, and its payment at the gateway. */
    private static final class Rental {

        private static final Pattern TOTAL = Pattern.compile("data-total-won=\"(\\d+)\"");

        private final String guest;
        private final String path;
        private Application application;
        private Visitor visitor;
        private String checkout = "";
        private String success = "";
        private long total;

        Rental(Application application, Visitor visitor, String guest, String path) {
            this.application = application;
            this.visitor = visitor;
            this.guest = guest;
            this.path = path;
        }

        /** Goes to the gateway and agrees to pay there, without coming back yet. */
        Rental authorise(String act, String refund) {
            checkout = location(visitor.post(path, path + "/payment", Map.of()));
            Matcher shown = TOTAL.matcher(visitor.get(checkout).body());
            assertThat(shown.find()).isTrue();
            total = Long.parseLong(shown.group(1));
            String window = location(visitor.post(checkout, checkout + "/window", Map.of("consent", "true")));
            success = location(visitor.post(window, window, Map.of("act", act, "refund", refund)));
            return this;
        }

        /** Comes back from the gateway. */
        Rental returned() {
            visitor.get(success);
            assertThat(isPaid()).isTrue();
            return this;
        }

        /** Comes back from the gateway to a Madang that dies before it answers. */
        void returnInTheBackground() {
            Thread.startVirtualThread(() -> {
                try {
                    visitor.get(success);
                } catch (RuntimeException died) {
                    // Nobody is there to read the answer.
                }
            });
        }

        void cancel() {
            String page = path + "/cancellation";
            assertThat(location(visitor.post(page, page, Map.of()))).startsWith(path);
        }

        /** Signs in at the Madang that was started after. */
        void goOn(Application restarted) {
            application = restarted;
            visitor = new Visitor(restarted);
            visitor.signIn(guest + "@demo.madang", "madang-demo");
        }

        boolean isBeingChecked() {
            return visitor.get(checkout).body().contains("hx-trigger=\"every 2s\"");
        }

        boolean isPaid() {
            return visitor.get(path).body().contains("data-status=\"PAID\"");
        }

        boolean isRefunded() {
            return visitor.get(path).body().contains("돌려드렸어요");
        }

        long total() {
            return total;
        }

        long cancelsAtGateway() {
            return Pattern.compile("\"cancelAmount\"")
                    .matcher(atGateway())
                    .results()
                    .count();
        }

        /** The Payment object as a merchant's server gets it. */
        String atGateway() {
            String order = checkout.substring(checkout.lastIndexOf('/') + 1);
            return new Visitor(application)
                    .as("test_gsk_madang_sandbox")
                    .get("/sandbox/toss/v1/payments/orders/" + order)
                    .body();
        }

        private static String location(java.net.http.HttpResponse<String> response) {
            return response.headers()
                    .firstValue("Location")
                    .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                    .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
        }
    }
}
