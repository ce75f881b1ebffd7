package dev.madang.sandbox.toss;

import dev.madang.platform.links.PublicAddress;
import dev.madang.platform.security.ForEveryone;
import dev.madang.platform.security.ForMachines;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The browser script of the stand-in, and what it calls. */
@RestController
@Profile("local")
class TossSdkController {

    private final TossSandbox toss;
    private final TossErrorTable errors;
    private final TossSandboxSettings settings;
    private final PublicAddress address;

    TossSdkController(TossSandbox toss, TossErrorTable errors, TossSandboxSettings settings, PublicAddress address) {
        this.toss = toss;
        this.errors = errors;
        this.settings = settings;
        this.address = address;
    }

    @ForEveryone
    @GetMapping(path = "/sandbox/toss/v2/standard", produces = "text/javascript;charset=UTF-8")
    Resource script() {
        return new ClassPathResource("sandbox/toss/standard.js");
    }

    @ForEveryone
    @GetMapping(path = "/sandbox/toss/v2/standard.css", produces = "text/css;charset=UTF-8")
    Resource style() {
        return new ClassPathResource("sandbox/toss/standard.css");
    }

    /** Opens a payment for a browser and says where the buyer goes on. */
    @ForMachines
    @PostMapping("/sandbox/toss/v2/payments")
    Map<String, String> open(@RequestBody Request request) {
        if (!request.clientKey().equals(settings.clientKey())) {
            throw new TossRefusal("INVALID_CLIENT_KEY");
        }
        SandboxPayment payment = toss.open(request.payment(), request.byWidget());
        return Map.of("url", address.of("/sandbox/toss/pay/" + payment.paymentKey()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(TossRefusal refusal, Locale locale) {
        return ResponseEntity.status(errors.status(refusal.code()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", refusal.code(), "message", errors.message(refusal.code(), locale)));
    }

    record Request(String clientKey, boolean byWidget, NewPayment payment) {}
}
