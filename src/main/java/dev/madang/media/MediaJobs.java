package dev.madang.media;

import dev.madang.platform.jobs.ClusteredJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaJobs {

    /** Those that failed before, and those of an instance that died. */
    @Bean
    ClusteredJob renderLeftOverPhotos(Rendering rendering) {
        return ClusteredJob.of("render-left-over-photos", "30 * * * * ?", rendering::renderDue);
    }
}
