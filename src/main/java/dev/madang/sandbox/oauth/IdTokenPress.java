package dev.madang.sandbox.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Signs Google's ID tokens with a key made when first needed. */
@Component
@Profile("local")
class IdTokenPress {

    private static final String ISSUER = "https://accounts.google.com";

    private final Clock clock;
    private final Supplier<RSAKey> key = SingletonSupplier.of(IdTokenPress::newKey);

    IdTokenPress(Clock clock) {
        this.clock = clock;
    }

    String idToken(Grant grant) {
        Instant now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(grant.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Grants.TOKEN_LIFE)))
                .claim("nonce", grant.nonce());
        grant.provider().user(grant.person()).forEach(claims::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.get().getKeyID())
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key.get()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The public keys, as Google publishes its own. */
    Map<String, Object> keys() {
        return new JWKSet(key.get()).toJSONObject();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
