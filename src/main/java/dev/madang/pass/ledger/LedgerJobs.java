package dev.madang.pass.ledger;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.jobs.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerJobs {

    @Bean
    ClusteredJob expirePasses(Lots lots, Sweep sweep) {
        return ClusteredJob.of(
                "expire-passes", "0 10 0 * * ?", () -> sweep.each("The lot", lots.expired(), lots::expire));
    }

    @Bean
    ClusteredJob provePasses(LedgerProof proof) {
        return ClusteredJob.of("prove-passes", "0 20 4 * * ?", proof::prove);
    }
}
