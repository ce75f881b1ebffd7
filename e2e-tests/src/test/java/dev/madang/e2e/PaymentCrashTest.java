package dev.madang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Madang dies while payments, refunds and a deposit on its way back are under way, each in another phase. What the gateway knows then is held, not
 * what Madang does: nothing in Madang knows of this test.
 */
class PaymentCrashTest {

    private static final List<String> GUESTS = List.of(
            "guest", "bora", "gunwoo", "yerin", "seller", "partner", "leader", "host", "hana", "misuk", "doha",
            "eunchae", "yuna", "minjae");
    private static final Pattern ROW =
            Pattern.compile("data-status=\"APPROVED\".*?href=\"(/reservations/[0-9a-f-]{36})\"", Pattern.DOTALL);

    private static final Pattern LISTING = Pattern.compile("/listings/([0-9a-f-]{36})/edit");
    private static final Pattern CONFIRMATION = Pattern.compile("action=\"([^\"]+/confirmation)\"");
    private static final String LATE_GUEST = "sora";
    private static final long CLAIMED = 1_000;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

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
            Visitor host = signedIn(application, "host");
            Rental afterDeposit = approvedFromTomorrow(application, host)
                    .authorise("APPROVE", "HANGS_AFTER")
                    .returned();
            afterDeposit.isUsedAndClaimed(host, CLAIMED);

            beforeRefund.cancel();
            afterRefund.cancel();
            beforeTaking.returnInTheBackground();
            afterTaking.returnInTheBackground();
            await(() -> beforeTaking.isBeingChecked()
                    && afterTaking.atGateway().contains("\"status\":\"DONE\"")
                    && afterRefund.atGateway().contains("CANCELED\"")
                    && afterDeposit.atGateway().contains("\"status\":\"PARTIAL_CANCELED\""));
            assertThat(beforeTaking.atGateway()).contains("\"status\":\"IN_PROGRESS\"");
            assertThat(beforeRefund.atGateway()).contains("\"status\":\"DONE\"");
            application.killHard();

            application = Application.start(application.home(), PROMPT);
            Application now = application;
            List.of(notReturned, beforeTaking, afterTaking, beforeRefund, afterRefund, afterDeposit)
                    .forEach(rental -> rental.goOn(now));
            notReturned.returned();

            await(() -> beforeTaking.isPaid() && afterTaking.isPaid());
            await(() -> beforeRefund.isRefunded() && afterRefund.isRefunded() && afterDeposit.isRefunded());
            assertThat(List.of(notReturned, beforeTaking, afterTaking)).allSatisfy(rental -> {
                assertThat(rental.isPaid()).isTrue();
                assertThat(rental.atGateway()).contains("\"status\":\"DONE\"", "\"balanceAmount\":" + rental.total());
            });
            assertThat(List.of(beforeRefund, afterRefund, afterDeposit))
                    .allSatisfy(rental -> assertThat(rental.cancelsAtGateway()).isEqualTo(1));
            assertThat(afterDeposit.earnedBy(signedIn(now, "host")))
                    .as("what the host earned is what the gateway kept")
                    .isEqualTo(afterDeposit.balanceAtGateway());
        } finally {
            application.close();
        }
    }

    private static Visitor signedIn(Application application, String member) {
        Visitor visitor = new Visitor(application);
        visitor.signIn(member + "@demo.madang", "madang-demo");
        return visitor;
    }

    /** Of the host's gear, whichever can be had in person from tomorrow on; with a deposit. */
    private static Rental approvedFromTomorrow(Application application, Visitor host) {
        Visitor guest = signedIn(application, LATE_GUEST);
        LocalDate tomorrow = LocalDate.now(SEOUL).plusDays(1);
        Matcher listing = LISTING.matcher(host.get("/hosting").body());
        while (listing.find()) {
            String page = "/listings/" + listing.group(1);
            HttpResponse<String> answer = guest.post(
                    page,
                    page + "/reservations",
                    Map.of(
                            "from",
                            tomorrow.toString(),
                            "to",
                            tomorrow.plusDays(3).toString(),
                            "units",
                            "1",
                            "handOver",
                            "IN_PERSON",
                            "giveBack",
                            "IN_PERSON",
                            "idempotencyKey",
                            UUID.randomUUID().toString()));
            String reservation = answer.headers().firstValue("Location").orElse("");
            if (reservation.contains("/reservations/")
                    && guest.get(Rental.path(reservation)).body().contains("deposit-steps")) {
                host.post(Rental.path(reservation), Rental.path(reservation) + "/approval", Map.of("revision", "0"));
                return new Rental(application, guest, LATE_GUEST, Rental.path(reservation));
            }
        }
        throw new AssertionError("None of the host's gear is free from tomorrow on");
    }

    private static List<Rental> approved(Application application) {
        List<Rental> found = new ArrayList<>();
        for (String guest : GUESTS) {
            Visitor visitor = signedIn(application, guest);
            Matcher row = ROW.matcher(visitor.get("/reservations?state=waiting").body());
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

        /** Is handed over and given back, and pays for some damage out of the deposit; the rest is owed to the guest then. */
        void isUsedAndClaimed(Visitor host, long claimed) {
            changeHands("HAND_OVER", host, visitor);
            changeHands("RETURN", visitor, host);
            String claim = path + "/claim";
            location(host.post(
                    claim,
                    claim,
                    Map.of("amount", String.valueOf(claimed), "reason", "끈이 끊어졌어요", "withoutPhotos", "바로 고쳤어요")));
            location(visitor.post(claim, claim + "/answer", Map.of("answer", "AGREE")));
        }

        private void changeHands(String kind, Visitor recorder, Visitor other) {
            String now =
                    LocalDateTime.now(SEOUL).truncatedTo(ChronoUnit.MINUTES).toString();
            location(recorder.post(path, path + "/transfers", Map.of("kind", kind, "happenedAt", now, "place", "역 앞")));
            Matcher confirmation = CONFIRMATION.matcher(other.get(path).body());
            assertThat(confirmation.find()).as("what the other side recorded").isTrue();
            location(other.post(path, confirmation.group(1), Map.of()));
        }

        /** All lines of the host but the fee, in won. */
        long earnedBy(Visitor host) {
            String rows = host.get("/hosting/earnings").body();
            String row = rows.substring(rows.indexOf(path));
            row = row.substring(0, row.indexOf("data-total-won"));
            return Pattern.compile("<td>([\\d,]+)원</td>")
                    .matcher(row)
                    .results()
                    .mapToLong(amount -> Long.parseLong(amount.group(1).replace(",", "")))
                    .sum();
        }

        long balanceAtGateway() {
            Matcher balance = Pattern.compile("\"balanceAmount\":(\\d+)").matcher(atGateway());
            assertThat(balance.find()).isTrue();
            return Long.parseLong(balance.group(1));
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

        private static String path(String location) {
            return location.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        }

        private static String location(HttpResponse<String> response) {
            return response.headers()
                    .firstValue("Location")
                    .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                    .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
        }
    }
}
