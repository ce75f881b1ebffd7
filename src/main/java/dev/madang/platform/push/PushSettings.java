package dev.madang.platform.push;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * VAPID keys; without them nothing is pushed.
 *
 * @param contact address by which a push service reaches who runs Madang
 */
@ConfigurationProperties("madang.push")
record PushSettings(String publicKey, String privateKey, String contact) {}
