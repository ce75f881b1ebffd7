package dev.madang.sandbox.toss;

import dev.madang.platform.security.ForMachines;
import dev.madang.shared.Seoul;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of transactions of the stand-in's REST API. */
@ForMachines
@Controller
@Profile("local")
class TossTransactionsController {

    private final SandboxTransactions transactions;
    private final TossCalls calls;

    TossTransactionsController(SandboxTransactions transactions, TossCalls calls) {
        this.transactions = transactions;
        this.calls = calls;
    }

    @GetMapping("/sandbox/toss/v1/transactions")
    void list(
            @RequestParam String startDate,
            @RequestParam String endDate,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "") String startingAfter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        calls.list(
                request,
                response,
                () -> transactions.between(
                        moment(startDate), moment(endDate), startingAfter, Math.clamp(limit, 1, 1000)));
    }

    private static Instant moment(String local) {
        try {
            return Seoul.at(LocalDateTime.parse(local));
        } catch (DateTimeParseException none) {
            throw new TossRefusal("INVALID_REQUEST");
        }
    }
}
