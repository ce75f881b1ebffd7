package dev.madang.member.factor;

import dev.madang.platform.security.OwnedSecrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Secrets of second factors. Without a key none can be set up. */
@Component
class FactorSecrets extends OwnedSecrets {

    FactorSecrets(@Value("${madang.operators.factor-key}") String key) {
        super(key, "MADANG_FACTOR_KEY", "factor.no-key");
    }
}
