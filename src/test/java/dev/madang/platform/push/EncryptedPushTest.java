package dev.madang.platform.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By the example of RFC 8291, section 5: the same keys and salt give the same bytes. */
class EncryptedPushTest {

    private static final String OWN_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OWN_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final PushTarget BROWSER = new PushTarget(
            "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
            bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            bytes("BTBZMqHH6r4Tts7J_aSIgg"));

    @Test
    void itIsWhatTheStandardSays() throws Exception {
        var own = new KeyPair(P256.publicKey(bytes(OWN_PUBLIC)), P256.privateKey(bytes(OWN_PRIVATE)));
        byte[] sealed = EncryptedPush.of(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                BROWSER,
                own,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void aKeyOfThePushServiceKnowsWhoSends() throws Exception {
        VapidKeys keys = VapidKeys.of(OWN_PUBLIC, OWN_PRIVATE, "mailto:who@example.com");
        String header = keys.authorization(
                URI.create("https://push.example.net:8443/push/1?a"), Instant.parse("2026-11-29T00:00:00Z"));
        assertThat(header).matches("vapid t=[^,]+, k=" + OWN_PUBLIC);
        String[] token = header.replaceAll("vapid t=([^,]+),.*", "$1").split("\\.");
        assertThat(new String(bytes(token[0]), UTF_8)).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(new String(bytes(token[1]), UTF_8))
                .isEqualTo("{\"aud\":\"https://push.example.net:8443\",\"exp\":%d,\"sub\":\"mailto:who@example.com\"}"
                        .formatted(Instant.parse("2026-11-29T12:00:00Z").getEpochSecond()));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.publicKey(bytes(OWN_PUBLIC)));
        signature.update((token[0] + "." + token[1]).getBytes(UTF_8));
        assertThat(signature.verify(bytes(token[2]))).isTrue();
    }

    @Test
    void keysAreWrittenAsTheyAreRead() throws Exception {
        assertThat(P256.written(P256.publicKey(bytes(OWN_PUBLIC)))).isEqualTo(bytes(OWN_PUBLIC));
    }

    @Test
    void aPointBesideTheCurveIsNoKey() {
        byte[] beside = bytes(OWN_PUBLIC);
        beside[64] ^= 1;
        assertThatThrownBy(() -> P256.publicKey(beside)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> P256.publicKey(new byte[65])).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> P256.publicKey(new byte[12])).isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.net/1",
                "https://127.0.0.1/1",
                "https://localhost/1",
                "https://user@push.example.net/1",
                "file:///etc/passwd",
                "",
                "push"
            })
    void onlyPublicServersByHttpsAreTargets(String endpoint) {
        assertThat(WebPush.isTarget(new PushTarget(endpoint, BROWSER.key(), BROWSER.secret())))
                .isFalse();
        assertThat(WebPush.isTarget(BROWSER)).isTrue();
    }

    @Test
    void keysThatAreNoneKeepMadangFromStarting() {
        assertThatThrownBy(() -> VapidKeys.of("abc", "def", "mailto:a@b.c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MADANG_PUSH_PUBLIC_KEY");
        String another = Base64.getUrlEncoder().encodeToString(BROWSER.key());
        assertThatThrownBy(() -> VapidKeys.of(another, OWN_PRIVATE, "mailto:a@b.c"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
