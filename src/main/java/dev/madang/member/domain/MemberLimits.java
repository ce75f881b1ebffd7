package dev.madang.member.domain;

import dev.madang.platform.throttle.Limit;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often strangers may knock: settings {@code madang.members.*}, each a number within ten minutes, of mails within an
 * hour. A network address may be a whole office behind one router, hence the width of its limits.
 */
@ConfigurationProperties("madang.members")
public record MemberLimits(
        @DefaultValue("100") int signUpsPerAddress,
        @DefaultValue("10") int failedSignInsPerAccount,
        @DefaultValue("100") int failedSignInsPerAddress,
        @DefaultValue("30") int resetsPerAddress,
        @DefaultValue("5") int mailsPerAccount) {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    Limit signUpsOfAddress() {
        return new Limit("sign-up", signUpsPerAddress, TEN_MINUTES);
    }

    Limit signInsOfAccount() {
        return new Limit("sign-in-account", failedSignInsPerAccount, TEN_MINUTES);
    }

    Limit signInsOfAddress() {
        return new Limit("sign-in-address", failedSignInsPerAddress, TEN_MINUTES);
    }

    Limit resetsOfAddress() {
        return new Limit("password-reset", resetsPerAddress, TEN_MINUTES);
    }

    Limit mailsOfAccount() {
        return new Limit("mail", mailsPerAccount, Duration.ofHours(1));
    }
}
