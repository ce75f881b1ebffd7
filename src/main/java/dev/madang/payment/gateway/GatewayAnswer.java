package dev.madang.payment.gateway;

/** What a gateway says when it is asked for something. */
public sealed interface GatewayAnswer {

    /** It knows the payment, and this is how it stands. */
    record Known(GatewayPayment payment) implements GatewayAnswer {}

    /** No, and asking again is no use. Nothing was changed. */
    record Refused(String code) implements GatewayAnswer {}

    /** Not now. Nothing was changed; it may be asked again later. */
    record NotNow(String code) implements GatewayAnswer {}

    /**
     * It cannot be told whether anything was changed: only looking tells.
     *
     * @param answered whether the gateway gave an error of its own, which it would repeat under the same key
     */
    record Unclear(String code, boolean answered) implements GatewayAnswer {}
}
