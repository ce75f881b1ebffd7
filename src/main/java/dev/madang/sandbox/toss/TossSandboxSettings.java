package dev.madang.sandbox.toss;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stand-in for Toss Payments.
 *
 * @param hang how long an answer hangs that the tester chose to hang
 * @param down how long the gateway is down when the tester chose that
 * @param webhook where its notices go
 */
@ConfigurationProperties("madang.sandbox.toss")
record TossSandboxSettings(
        @DefaultValue("test_gck_madang_sandbox") String clientKey,
        @DefaultValue("test_gsk_madang_sandbox") String secretKey,
        @DefaultValue("8s") Duration hang,
        @DefaultValue("20s") Duration down,
        @DefaultValue("/payments/toss/webhook") String webhook) {}
