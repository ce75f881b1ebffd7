package dev.madang.rental.extension;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtensionData {

    @Bean
    PersonalData personalDataOfExtensions() {
        return PersonalData.of("rental").erases("""
                UPDATE extension SET declined_because = ''
                WHERE declined_because IS NOT NULL AND reservation_id IN (SELECT id FROM reservations_of(:members))""");
    }
}
