package dev.madang.platform.push;

/**
 * A browser to which its push service brings messages.
 *
 * @param endpoint address at the push service
 * @param key the browser's public key, 65 bytes
 * @param secret shared with the browser, 16 bytes
 */
public record PushTarget(String endpoint, byte[] key, byte[] secret) {}
