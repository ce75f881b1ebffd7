package dev.madang.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.madang.platform.refusal.Refusal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is secret for whose it is, by AES-256-GCM: who has the database alone reads none of it, and none can be put in another's
 * place.
 */
public abstract class OwnedSecrets {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable SecretKeySpec key;
    private final String missing;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key 32 bytes in Base64; empty where there is none
     * @param setting what the key is called outside
     * @param missing message of the refusal without a key
     */
    protected OwnedSecrets(String key, String setting, String missing) {
        this.key = KeySetting.read(key, setting, "AES");
        this.missing = missing;
    }

    /** @throws Refusal 503 without a key */
    public byte[] seal(UUID owner, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, owner, nonce, secret);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return empty when it was erased, is another's, was changed, or is sealed by another key
     * @throws Refusal 503 without a key
     */
    public Optional<byte[]> open(UUID owner, byte[] kept) {
        if (kept.length <= NONCE) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(kept, NONCE);
        try {
            return Optional.of(run(Cipher.DECRYPT_MODE, owner, nonce, Arrays.copyOfRange(kept, NONCE, kept.length)));
        } catch (AEADBadTagException unreadable) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] content) throws GeneralSecurityException {
        if (key == null) {
            throw Refusal.unavailable(missing);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(UTF_8));
        return cipher.doFinal(content);
    }
}
