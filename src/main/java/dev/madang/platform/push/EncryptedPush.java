package dev.madang.platform.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A message that only one browser can read, not its push service: RFC 8291, in one record of {@code aes128gcm} (RFC 8188). */
final class EncryptedPush {

    /** Of the text: push services take 4,096 bytes with what the encryption adds. */
    static final int MOST_BYTES = 3_800;

    private static final int RECORD = 4_096;
    private static final int SALT = 16;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EncryptedPush() {}

    /** @throws GeneralSecurityException when the browser's key is none */
    static byte[] of(String text, PushTarget target) throws GeneralSecurityException {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return of(text.getBytes(UTF_8), target, P256.generate(), salt);
    }

    static byte[] of(byte[] text, PushTarget target, KeyPair own, byte[] salt) throws GeneralSecurityException {
        byte[] ours = P256.written((ECPublicKey) own.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(P256.publicKey(target.key()), true);
        byte[] shared = derive(
                target.secret(),
                agreement.generateSecret(),
                join("WebPush: info\0".getBytes(UTF_8), target.key(), ours),
                32);
        byte[] key = derive(salt, shared, "Content-Encoding: aes128gcm\0".getBytes(UTF_8), 16);
        byte[] nonce = derive(salt, shared, "Content-Encoding: nonce\0".getBytes(UTF_8), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(join(text, new byte[] {LAST_RECORD}));
        byte[] head = ByteBuffer.allocate(SALT + 5)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ours.length)
                .array();
        return join(head, ours, sealed);
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addSalt(salt)
                        .addIKM(secret)
                        .thenExpand(info, length));
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
