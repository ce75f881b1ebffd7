package dev.madang.platform.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** By which push services know Madang: RFC 8292. Both keys as browsers write them, in base64url. */
record VapidKeys(String publicKey, ECPrivateKey privateKey, String contact) {

    /** Push services take no longer than a day. */
    private static final Duration VALID = Duration.ofHours(12);

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** @throws IllegalStateException when they are no pair of keys */
    static VapidKeys of(String publicKey, String privateKey, String contact) {
        try {
            var keys = new VapidKeys(
                    publicKey, P256.privateKey(Base64.getUrlDecoder().decode(privateKey)), contact);
            requirePair(P256.publicKey(Base64.getUrlDecoder().decode(publicKey)), keys);
            return keys;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("MADANG_PUSH_PUBLIC_KEY and MADANG_PUSH_PRIVATE_KEY are no VAPID keys", e);
        }
    }

    /** Value of the header {@code Authorization} for a message to this endpoint. */
    String authorization(URI endpoint, Instant now) throws GeneralSecurityException {
        String origin = endpoint.getScheme() + "://" + endpoint.getAuthority();
        String claims = "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}"
                .formatted(origin, now.plus(VALID).getEpochSecond(), contact);
        String token = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + part(claims);
        return "vapid t=" + token + "." + BASE64.encodeToString(sign(token)) + ", k=" + publicKey;
    }

    /** Of two keys that are none of one pair, every push service would refuse every message. */
    private static void requirePair(ECPublicKey publicKey, VapidKeys keys) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(publicKey);
        signature.update(keys.publicKey().getBytes(UTF_8));
        if (!signature.verify(keys.sign(keys.publicKey()))) {
            throw new GeneralSecurityException("No pair");
        }
    }

    private byte[] sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey);
        signature.update(text.getBytes(UTF_8));
        return signature.sign();
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
