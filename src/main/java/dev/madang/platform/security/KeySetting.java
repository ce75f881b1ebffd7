package dev.madang.platform.security;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Keys that come from the environment: 32 bytes in Base64. */
public final class KeySetting {

    private static final int BYTES = 32;

    private KeySetting() {}

    /**
     * @param setting what it is called outside
     * @return null where there is none
     * @throws IllegalArgumentException for another length, and what is no Base64
     */
    public static @Nullable SecretKeySpec read(String base64, String setting, String algorithm) {
        if (base64.isBlank()) {
            return null;
        }
        byte[] key = bytes(base64);
        if (key.length != BYTES) {
            throw new IllegalArgumentException(setting + " has to be 32 bytes in Base64");
        }
        return new SecretKeySpec(key, algorithm);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
