package dev.madang.member.passkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator with one passkey, and the browser before it: answers options as {@code navigator.credentials} does. */
class Device {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private byte[] user = new byte[0];
    private int count;
    private int verified = 0x04;

    Device() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    /** From now on nobody shows it finger, face or PIN: it is touched alone. */
    Device touchedAlone() {
        verified = 0;
        return this;
    }

    String create(String options, String origin) throws GeneralSecurityException {
        JsonNode asked = JSON.readTree(options);
        user = Base64.getUrlDecoder().decode(asked.at("/user/id").asString());
        byte[] client = client("webauthn.create", asked, origin);
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(asked.at("/rp/id").asString(), 0x41 | verified));
        data.writeBytes(new byte[16]);
        data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        data.writeBytes(id);
        data.writeBytes(publicKey());
        byte[] authenticator = data.toByteArray();
        var attestation = new ByteArrayOutputStream();
        attestation.writeBytes(new byte[] {(byte) 0xa3, 0x63, 'f', 'm', 't', 0x64, 'n', 'o', 'n', 'e', 0x67});
        attestation.writeBytes("attStmt".getBytes(UTF_8));
        attestation.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        attestation.writeBytes("authData".getBytes(UTF_8));
        attestation.writeBytes(new byte[] {0x58, (byte) authenticator.length});
        attestation.writeBytes(authenticator);
        return credential("""
                {"attestationObject":"%s","clientDataJSON":"%s","transports":["internal"]}""".formatted(written(attestation.toByteArray()), written(client)));
    }

    String get(String options, String origin) throws GeneralSecurityException {
        JsonNode asked = JSON.readTree(options);
        byte[] client = client("webauthn.get", asked, origin);
        byte[] authenticator = head(asked.get("rpId").asString(), 0x01 | verified);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(authenticator);
        signature.update(sha256(client));
        return credential(
                """
                {"authenticatorData":"%s","clientDataJSON":"%s","signature":"%s","userHandle":"%s"}""".formatted(written(authenticator), written(client), written(signature.sign()), written(user)));
    }

    private String credential(String response) {
        return """
                {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform",\
                "clientExtensionResults":{},"response":%s}""".formatted(written(id), written(id), response);
    }

    private byte[] head(String rp, int flags) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(rp.getBytes(UTF_8)))
                .put((byte) flags)
                .putInt(++count)
                .array();
    }

    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return ByteBuffer.allocate(77)
                .put(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20})
                .put(coordinate(point.getAffineX()))
                .put(new byte[] {0x22, 0x58, 0x20})
                .put(coordinate(point.getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        var padded = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] client(String type, JsonNode asked, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, asked.get("challenge").asString(), origin)
                .getBytes(UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
