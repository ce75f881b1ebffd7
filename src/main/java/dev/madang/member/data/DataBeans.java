package dev.madang.member.data;

import dev.madang.platform.jobs.ClusteredJob;
import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class DataBeans {

    static final String MAKE = "make-data-copies";

    /** Who asks has it run at once; this finds what a run that died has left. */
    @Bean
    ClusteredJob makeDataCopies(DataCopyMaker maker) {
        return ClusteredJob.of(MAKE, "35 * * * * ?", maker::makeAll);
    }

    @Bean
    ClusteredJob removeDataCopies(DataCopyMaker maker) {
        return ClusteredJob.of("remove-data-copies", "0 20 * * * ?", maker::removeOld);
    }

    @Bean
    @Order(14)
    PersonalData personalDataOfDataCopies() {
        // Within the hour the file is removed, and then the row.
        return PersonalData.of("account").erases("""
                        UPDATE data_copy SET status = 'FAILED', bytes = NULL, expires_at = NULL, asked_at = to_timestamp(0)
                        WHERE member_id = ANY (:members)""");
    }
}
