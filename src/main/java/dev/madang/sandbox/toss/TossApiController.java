package dev.madang.sandbox.toss;

import dev.madang.platform.security.ForMachines;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The REST API v1 of the stand-in, spoken by merchants' servers. */
@ForMachines
@Controller
@Profile("local")
@RequestMapping("/sandbox/toss/v1/payments")
class TossApiController {

    private final TossSandbox toss;
    private final TossCalls calls;

    TossApiController(TossSandbox toss, TossCalls calls) {
        this.toss = toss;
        this.calls = calls;
    }

    @PostMapping
    void open(@RequestBody String body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(request, response, () -> Done.of(toss.open(calls.read(body, NewPayment.class), false)));
    }

    @PostMapping("/confirm")
    void confirm(@RequestBody String body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        calls.answer(request, response, () -> toss.confirm(calls.read(body, TossSandbox.Confirm.class)));
    }

    @PostMapping("/{paymentKey}/cancel")
    void cancel(
            @PathVariable String paymentKey,
            @RequestBody String body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        calls.answer(request, response, () -> toss.cancel(paymentKey, calls.read(body, TossSandbox.Cancel.class)));
    }

    @GetMapping("/{paymentKey}")
    void find(@PathVariable String paymentKey, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        calls.answer(request, response, () -> Done.of(toss.find(paymentKey)));
    }

    @GetMapping("/orders/{orderId}")
    void findOrder(@PathVariable String orderId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        calls.answer(request, response, () -> Done.of(toss.findOrder(orderId)));
    }
}
