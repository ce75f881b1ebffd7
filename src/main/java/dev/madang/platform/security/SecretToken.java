package dev.madang.platform.security;

import dev.madang.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody guesses, for links and cookies, and what is kept of them. */
public final class SecretToken {

    private static final SecureRandom random = new SecureRandom();

    private SecretToken() {}

    /** A new one: 43 characters that need no escaping in an address, 256 bits. */
    public static String create() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is stored instead of a token, so that who reads the store cannot use it. */
    public static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
