package dev.madang.payment.web;

import dev.madang.payment.toss.TossSettings;
import dev.madang.platform.links.PublicAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the gateway's window is opened with, by its script in the browser or by the server. */
@Component
class PaymentWindow {

    private final TossSettings toss;
    private final PublicAddress address;

    PaymentWindow(TossSettings toss, PublicAddress address) {
        this.toss = toss;
        this.address = address;
    }

    public String getClientKey() {
        return toss.clientKey();
    }

    /** Address of Toss's package that loads the gateway's script; served by ourselves. */
    public String getLoader() {
        return "/vendor/tosspayments-sdk-2.8.1/index.esm.js";
    }

    /** Address of the gateway's script. */
    public String getSdk() {
        return toss.sdk();
    }

    /** Where payers come back to who agreed to pay. */
    public String successUrl() {
        return address.of("/payments/success");
    }

    /** Where payers come back to who did not; the gateway does not always say which order it was. */
    public String failUrl(UUID attemptId) {
        return address.of("/payments/fail?payment=" + attemptId);
    }
}
