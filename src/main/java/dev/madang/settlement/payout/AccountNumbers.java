package dev.madang.settlement.payout;

import dev.madang.platform.security.OwnedSecrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Numbers of accounts. Without a key nobody can say where their money goes. */
@Component
class AccountNumbers extends OwnedSecrets {

    AccountNumbers(@Value("${madang.settlement.payout-key}") String key) {
        super(key, "MADANG_PAYOUT_KEY", "payout.refused.no-key");
    }
}
