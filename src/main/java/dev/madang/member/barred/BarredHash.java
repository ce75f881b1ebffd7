package dev.madang.member.barred;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.security.KeySetting;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hashes an e-mail or a provider's account under a key: who has the database alone cannot try which ones they are. */
@Component
class BarredHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    /** @param key 32 bytes in Base64; empty where there is none */
    BarredHash(@Value("${madang.members.barred-key}") String key) {
        this.key = KeySetting.read(key, "MADANG_BARRED_KEY", ALGORITHM);
    }

    /** @return empty without a key */
    Optional<byte[]> of(String identity) {
        if (key == null) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Optional.of(mac.doFinal(identity.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
