package dev.madang.rental.parcel;

import dev.madang.platform.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ParcelData {

    @Bean
    @Order(24)
    PersonalData personalDataOfParcel() {
        return PersonalData.of("rental").erases("""
                        DELETE FROM parcel_address a USING reservations_of(:members) r
                        WHERE a.reservation_id = r.id AND a.side = r.side""").tells("parcel-addresses", """
                        SELECT a.given_at, a.recipient, a.phone, a.postcode, a.road, a.detail
                        FROM parcel_address a JOIN reservations_of(ARRAY[CAST(:member AS uuid)]) r ON r.id = a.reservation_id
                        WHERE a.side = r.side ORDER BY a.given_at""");
    }
}
