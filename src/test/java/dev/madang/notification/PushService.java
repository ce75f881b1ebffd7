package dev.madang.notification;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A push service on this machine, and the browser behind it, which alone can read what comes. */
final class PushService implements AutoCloseable {

    private final HttpServer server;
    private final KeyPair keys;
    private final byte[] secret = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final Set<String> endless = ConcurrentHashMap.newKeySet();
    private final List<Message> taken = new CopyOnWriteArrayList<>();

    record Message(String path, Headers headers, byte[] body) {

        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    PushService() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String endpoint(String name) {
        return "http://push.test:" + server.getAddress().getPort() + "/" + name;
    }

    String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written());
    }

    byte[] secret() {
        return secret;
    }

    void answer(String name, int status) {
        answers.put("/" + name, status);
    }

    /** Takes what comes, and then talks until nobody listens. */
    void talkForEver(String name) {
        endless.add("/" + name);
    }

    List<Message> taken() {
        return taken;
    }

    /** As the browser does: RFC 8291 and 8188, by the JDK's HMAC rather than its HKDF. */
    String read(Message message) {
        try {
            byte[] body = message.body();
            byte[] salt = Arrays.copyOf(body, 16);
            byte[] sender = Arrays.copyOfRange(body, 21, 21 + body[20]);
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(publicKey(sender), true);
            byte[] shared =
                    derive(secret, agreement.generateSecret(), join(text("WebPush: info\0"), written(), sender), 32);
            byte[] key = derive(salt, shared, text("Content-Encoding: aes128gcm\0"), 16);
            byte[] nonce = derive(salt, shared, text("Content-Encoding: nonce\0"), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            byte[] plain = cipher.doFinal(body, 21 + sender.length, body.length - 21 - sender.length);
            return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status = answers.getOrDefault(path, 201);
            if (status == 201) {
                taken.add(new Message(path, exchange.getRequestHeaders(), body));
            }
            exchange.sendResponseHeaders(status, endless.contains(path) ? 0 : -1);
            while (endless.contains(path)) {
                exchange.getResponseBody().write(new byte[1024]);
            }
        }
    }

    private byte[] written() {
        ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
        return join(new byte[] {4}, number(point.getAffineX()), number(point.getAffineY()));
    }

    private ECPublicKey publicKey(byte[] written) throws GeneralSecurityException {
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(written, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(written, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, ((ECPublicKey) keys.getPublic()).getParams()));
    }

    private static byte[] number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes.length > 32
                ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length)
                : join(new byte[32 - bytes.length], bytes);
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(mac(salt, secret), join(info, new byte[] {1})), length);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
