package dev.madang.member.barred;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.JobResult;
import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class BarredBeans {

    @Bean
    ClusteredJob forgetBarredIdentities(BarredIdentities identities) {
        return ClusteredJob.of(
                "forget-barred-identities", "0 30 3 * * ?", () -> JobResult.moved(identities.forgetEnded()));
    }

    /** Before all others, which erase what is hashed here. */
    @Bean
    @Order(1)
    PersonalData identitiesOfSuspended(BarredIdentities identities) {
        return PersonalData.of("account").erasesBy(identities::keep);
    }
}
