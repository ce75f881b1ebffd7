package dev.madang.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.madang.platform.refusal.Refusal;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnedSecretsTest {

    private static final UUID OWNER = new UUID(1, 1);
    private static final byte[] SECRET = "110-234-567890".getBytes(UTF_8);

    private final OwnedSecrets secrets = sealedBy("one key of thirty-two bytes.....");

    @Test
    void whatIsSealedIsReadForItsOwnerAlone() {
        byte[] kept = secrets.seal(OWNER, SECRET);
        assertThat(secrets.open(OWNER, kept)).contains(SECRET);
        assertThat(secrets.open(new UUID(1, 2), kept)).isEmpty();
        assertThat(secrets.seal(OWNER, SECRET)).isNotEqualTo(kept);
    }

    @Test
    void whatWasChangedErasedOrSealedByAnotherKeyIsNotRead() {
        byte[] kept = secrets.seal(OWNER, SECRET);
        assertThat(sealedBy("another key of thirty-two bytes.").open(OWNER, kept))
                .isEmpty();
        kept[kept.length - 1] ^= 1;
        assertThat(secrets.open(OWNER, kept)).isEmpty();
        assertThat(secrets.open(OWNER, new byte[0])).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsSealedAndAWrongOneIsNoKey() {
        assertThatThrownBy(() -> sealedBy("").seal(OWNER, SECRET))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.is(Refusal.Kind.UNAVAILABLE)).isTrue());
        assertThatThrownBy(() -> sealedBy("too short")).hasMessageContaining("MADANG_KEY");
    }

    private static OwnedSecrets sealedBy(String key) {
        return new OwnedSecrets(Base64.getEncoder().encodeToString(key.getBytes(UTF_8)), "MADANG_KEY", "none") {};
    }
}
